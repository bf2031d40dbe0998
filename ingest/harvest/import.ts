import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report, FileOutcome } from '../report.ts';
import { delayMs } from './delay.ts';
import type { Entry } from './ledger.ts';
import { receivedFolder, type HarvestRun } from './run.ts';

/** Takes files through the ordinary ingest and publishes what they change. */
export type Ingest = (paths: readonly string[]) => Promise<Report>;

/**
 * Makes good what a killed run left: bodies nobody waits for are removed, entries whose body is gone are asked again.
 */
export async function recover({ layout, book, effects }: HarvestRun): Promise<void> {
  const folder = receivedFolder(layout);
  const waiting = book.ledger.entries().filter(isReceived);
  const awaited = new Set(waiting.map(({ file }) => file));
  for (const name of await readdir(folder).catch(() => []))
    if (!awaited.has(name)) await rm(join(folder, name), { force: true });
  for (const entry of waiting) {
    if (await isThere(join(folder, entry.file))) continue;
    const at = effects.now().toISOString();
    await book.append({ ...entry, at, state: 'waiting', next: at });
  }
}

/**
 * Imports every body that was received, in one run of the ingest, and writes down what became of each.
 *
 * @returns the report of the ingest; undefined when nothing had come
 */
export async function importReceived(run: HarvestRun, ingest: Ingest): Promise<Report | undefined> {
  const waiting = run.book.ledger.entries().filter(isReceived);
  if (waiting.length === 0) return undefined;
  const folder = receivedFolder(run.layout);
  const report = await ingest(waiting.map(({ file }) => join(folder, file)));
  if (report.state === 'not-confirmed') return report;
  const outcomes = new Map(report.files.map((outcome) => [outcome.file, outcome]));
  for (const entry of waiting) {
    const outcome = outcomes.get(entry.file);
    if (!outcome) continue;
    await run.book.append(imported(entry, outcome, run.effects.now()));
    await rm(join(folder, entry.file), { force: true });
  }
  return report;
}

/** What the import makes of an entry. */
export function imported(entry: Entry, outcome: FileOutcome, now: Date): Entry {
  const { file: _file, becomes = 'imported', ...rest } = entry;
  const at = now.toISOString();
  if (outcome.state !== 'refused') {
    const { refusals: _refusals, ...clean } = rest;
    const values = outcome.state === 'accepted' ? { values: outcome.counts.accepted } : {};
    return { ...clean, at, state: becomes, batch: outcome.batch, ...values };
  }
  const { code } = outcome.problem;
  if (becomes === 'zero' && code === 'no-usable-row') return { ...rest, at, state: 'zero' };
  const refusals = (entry.refusals ?? 0) + 1;
  const waitMs = delayMs('refused', refusals);
  const next = waitMs === null ? null : new Date(now.getTime() + waitMs).toISOString();
  return {
    ...rest,
    at,
    state: 'refused',
    outcome: 'import-refused',
    refusals,
    next,
    message: code,
  };
}

function isReceived(entry: Entry): entry is Entry & { readonly file: string } {
  return entry.state === 'received' && entry.file !== undefined;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
