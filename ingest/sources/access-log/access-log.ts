import { basename } from 'node:path';
import type { Counts } from '../../counts.ts';
import { inAnyOrder, statement, type Database } from '../../database.ts';
import { IngestError } from '../../errors.ts';
import { pseudonymise } from '../../pseudonymise.ts';
import { emptyTable } from '../../staging.ts';
import { NameBook } from '../../settings/name-book.ts';
import { readName } from '../../settings/file-pattern.ts';
import type { LogProfile } from '../../settings/log-profile.ts';
import { firstLines } from '../../text/head.ts';
import type { TextFile } from '../../text/text-file.ts';
import { acceptUses, numberCommunes, numberResources, sumReaders } from '../accept-events.ts';
import type { Admitted, Source, Workshop } from '../source.ts';
import { homesOf } from './home.ts';
import { lasting } from './lasting.ts';
import { follows } from './follows.ts';
import { dropLog, viewLog } from './log-view.ts';
import { REFUSALS, refusedLines } from './refused-line.ts';

/** Logs of servers and proxies that a profile describes, by their name or by the form of their lines. */
export const accessLog: Source = {
  async recognise(opened, { logs }) {
    if (opened.form !== 'text' || logs.length === 0) return undefined;
    const { text } = opened;
    const named = logs.filter((profile) => isNamed(profile, text.name));
    const lines = await firstLines(text);
    const candidates = named.length > 0 ? named : logs.filter(({ files }) => files.length === 0);
    const profile = candidates.find(({ format }) => follows(format, lines));
    if (profile) return (workshop, batch) => admitLog(workshop, { text, profile, batch });
    if (named[0])
      throw new IngestError({
        code: 'log-format',
        source: named[0].source,
        format: named[0].format.text,
      });
    return undefined;
  },
};

/** Does a name fit a profile? A packed file has lost its `.gz` by now. */
function isNamed({ files }: LogProfile, name: string): boolean {
  return files.some((pattern) => readName(pattern.replace(/\.gz$/i, ''), name) !== undefined);
}

/** A log on its way in. */
interface Log {
  readonly text: TextFile;
  readonly profile: LogProfile;
  /** identifier of the batch it becomes */
  readonly batch: string;
}

/** Takes a log through its steps: view, stage, keep the clicks that count, pseudonymise, accept, account. */
async function admitLog(workshop: Workshop, log: Log): Promise<Admitted> {
  const { database, keys } = workshop;
  await inAnyOrder(database, async () => {
    await stageLog(workshop, log);
    await database.run(statement('sources/access-log/keep-click.sql'));
    await database.run(statement('sources/access-log/name-visitor.sql'));
  });
  const account = await accountOf(workshop, log);
  await emptyTable(database, 'staged_log');
  await pseudonymise(database, keys, statement('sources/access-log/distinct-user.sql'));
  const totals = await totalsOf(workshop);
  await acceptClicks(workshop, log);
  await dropLog(database);
  return { kind: 'access-log', source: log.profile.source, totals, ...account };
}

async function stageLog(
  { database, places, settings, today }: Workshop,
  { text, profile }: Log,
): Promise<void> {
  const homes = homesOf(profile, places);
  const resources = new NameBook(settings.catalogue.names);
  const entries = profile.resources.flatMap(({ resource, metric }, entry) =>
    lasting(resources.meanings(resource), {
      source: profile.source,
      what: 'resource',
      text: resource,
    }).map(({ value, from, to }) => ({ entry, resource: value, metric, since: from, until: to })),
  );
  await insert(database, 'known_entry', entries);
  await insert(
    database,
    'known_home',
    homes.flatMap(({ places: all }, home) =>
      all.map(({ value, from, to }) => ({ home, commune: value.commune, since: from, until: to })),
    ),
  );
  await viewLog(database, { path: text.path, profile, homes });
  await database.run(statement('sources/access-log/stage-log.sql'), {
    today,
    attributed: homes.length > 0,
  });
}

/** Adds rows, fields in the order of the table's columns. */
async function insert(
  database: Database,
  table: 'known_entry' | 'known_home',
  rows: readonly Readonly<Record<string, string | number>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (rows.length === 0) return;
  await database.run(
    `INSERT INTO ${table} SELECT ${columns.map((name) => `unnest($${name})`).join(', ')}`,
    Object.fromEntries(columns.map((name) => [name, rows.map((row) => String(row[name]))])),
  );
}

/** Lays the clicks in the lake. Logs come in pieces, so that a file replaces the one of its name, not the month. */
async function acceptClicks(workshop: Workshop, { text, profile, batch }: Log): Promise<void> {
  const { database } = workshop;
  const source = `${profile.source}/${pieceOf(text.name, batch)}`;
  await database.run(statement('sources/access-log/accept-count.sql'), { source, batch });
  await numberCommunes(workshop, await named(database, 'known_home', 'commune'));
  await numberResources(database, await named(database, 'known_entry', 'resource'));
  await database.run(statement('sources/access-log/key-user.sql'));
  await database.run(statement('sources/access-log/accept-click.sql'));
  await sumReaders(database);
  await acceptUses(database, { source, batch });
}

/** What the profile names in a column, each once and in order. */
async function named(
  database: Database,
  table: 'known_home' | 'known_entry',
  column: 'commune' | 'resource',
): Promise<string[]> {
  const rows = await database.rows<{ name: string }>(
    `SELECT DISTINCT ${column} AS name FROM ${table} ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** What a log file is a piece under: its name, unless the name is a place in a rotation (`access.log.1`) and will be another's. */
function pieceOf(name: string, batch: string): string {
  const stem = basename(name)
    .toLowerCase()
    .replace(/\.(log|txt)$/, '');
  const isPlace = /\.\d{1,3}$/.test(stem) || /^(access|access_log|ezproxy|log)$/.test(stem);
  return isPlace ? batch : stem.replace(/[^a-z0-9]+/g, '-');
}

async function accountOf(
  { database }: Workshop,
  { text }: Log,
): Promise<Pick<Admitted, 'counts' | 'rejects'>> {
  const tallies = await database.rows<{ rule: string | null; host: string | null; lines: number }>(
    statement('sources/access-log/tally-line.sql'),
  );
  const [row] = await database.rows<{ clicks: number }>(
    statement('sources/access-log/count-click.sql'),
  );
  const accepted = row?.clicks ?? 0;
  const skipped: Record<string, number> = {};
  const leaveOut = (rule: string, lines: number): void => {
    if (lines > 0) skipped[rule] = (skipped[rule] ?? 0) + lines;
  };
  let [read, rejected] = [0, 0];
  for (const { rule, host, lines } of tallies) {
    read += lines;
    if (REFUSALS.some((refusal) => refusal === rule)) rejected += lines;
    else if (rule === null) leaveOut('double-click', lines - accepted);
    else leaveOut(rule === 'unmatched' ? `unmatched:${hostShown(host)}` : rule, lines);
  }
  const counts: Counts = { read, accepted, rejected, skipped, duplicates: 0 };
  return { counts, rejects: rejected > 0 ? await refusedLines(database, text.path) : [] };
}

/** A host that may be shown; what is none may be anything a visitor wrote. */
function hostShown(host: string | null): string {
  return host !== null && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : '';
}

async function totalsOf({ database }: Workshop): Promise<Record<string, number>> {
  const rows = await database.rows<{ metric: string; value: number }>(
    statement('sources/access-log/log-totals.sql'),
  );
  return Object.fromEntries(rows.map(({ metric, value }) => [metric, value]));
}
