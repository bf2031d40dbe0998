import { literal, pathLiteral, type Database } from '../../database.ts';
import type { LogField } from '../../settings/log-format.ts';
import type { LogProfile } from '../../settings/log-profile.ts';
import { homeExpression, type Home } from './home.ts';
import { linePatternOf, type LinePattern } from './line-pattern.ts';
import { robotExpression } from './robots.ts';
import { entryExpression, itemExpression } from './address.ts';

/** Columns of `log_line` in `data/warehouse/10-staging.sql` that are fields of a line, in its order. */
const COLUMNS = [
  'client',
  'login',
  'session',
  'cookie',
  'group',
  'moment',
  'epoch',
  'status',
  'agent',
] as const;

/** What the view is put over. */
export interface LogOnItsWay {
  /** path of the file, as UTF-8 */
  readonly path: string;
  readonly profile: LogProfile;
  readonly homes: readonly Home[];
}

/** A request for a whole address, its own or behind a rewriting proxy (`/https/exemple.fr/page`); no user name gets into the host. */
const ABSOLUTE = '^([^ ]*) (?:[a-z]+://|/https?/)([^/:?#@ ]+)(?::[0-9]+)?([^ #]*)';

/** The same for most requests, in a form without a choice on the way: RE2 then takes one pass, a third of the time. */
const PLAIN =
  '^([^ ]*) (?:[a-z]+:/|/https?)/([^/:?#@ ]+)(?::[0-9]+)?((?:[/?@][^ #]*)?)(?:[ #].*)?$';

/**
 * Puts the view `log_line` over a log: its fields, and what its address and home stand for.
 *
 * Like the view over a mapped file it is composed, because a format and a table of addresses are data: expressions that are
 * part of the text are understood once, not once a line.
 */
export async function viewLog(database: Database, log: LogOnItsWay): Promise<void> {
  const { profile, homes } = log;
  const pattern = linePatternOf(profile.format);
  const cuts = pattern.stretches.flatMap(({ index, expressions }) =>
    expressions.map(
      ({ source, fields }, at) =>
        `regexp_extract(part[${index + 1}], ${literal(source)}, [${fields.map(literal).join(', ')}]) AS s${index}_${at}`,
    ),
  );
  const columns = COLUMNS.map((name) => `"${name}"`).join(', ');
  await dropLog(database);
  await database.run(`
    CREATE TEMP VIEW log_line AS
    WITH cut AS (
      SELECT line, string_split(CASE WHEN contains(line, '\\"') THEN replace(line, '\\"', '''') ELSE line END, '"') AS part
      FROM ${linesOf(log.path)}
    ),
    found AS (SELECT ${['line', 'part', ...cuts].join(', ')} FROM cut),
    told AS (
      SELECT line, len(part) >= ${pattern.least} AND ${formedTest(profile, pattern)} AS formed,
             ${COLUMNS.map((name) => `${fieldExpression(pattern, name)} AS "${name}"`).join(', ')},
             ${fieldExpression(pattern, 'site')} AS site, ${requestExpression(pattern)} AS request
      FROM   found
    ),
    asked AS (SELECT *, ${askedExpression(PLAIN)} AS plain FROM told),
    aimed AS (SELECT *, CASE WHEN plain.host <> '' THEN plain ELSE ${askedExpression(ABSOLUTE)} END AS whole FROM asked),
    located AS (
      SELECT *,
             CASE WHEN whole.host <> '' THEN whole.method ELSE split_part(request, ' ', 1) END AS method,
             CASE WHEN whole.host <> '' THEN lower(whole.host) ELSE lower(coalesce(site, ${literal(profile.host)})) END AS host,
             CASE WHEN whole.host <> '' THEN whole.path ELSE split_part(request, ' ', 2) END AS path,
             ${profile.format.has('agent') ? `regexp_matches(agent, ${literal(robotExpression())})` : 'false'} AS robot
      FROM   aimed
    ),
    known AS (SELECT *, ${entryExpression(profile.resources)} AS entry FROM located)
    SELECT line, formed, ${columns}, robot, method, host, path, entry,
           ${itemExpression(profile.resources)} AS item, ${homeExpression(profile, homes)} AS home
    FROM   known`);
}

/** Forgets the file. */
export async function dropLog(database: Database): Promise<void> {
  await database.run('DROP VIEW IF EXISTS temp.log_line');
}

/** The lines of a file as they stand; no text holds the byte that would cut them. Buffers of the usual 32 MB cost 100 MB more. */
export function linesOf(path: string): string {
  return `read_csv(${pathLiteral(path)}, auto_detect = false, header = false, columns = {'line': 'VARCHAR'}, delim = '\x01',
    quote = '', escape = '', strict_mode = false, compression = 'none', hive_partitioning = false, max_line_size = 2097152, buffer_size = 4194304)`;
}

/** Does a line tell when, and how it was answered, or else what was asked? */
function formedTest({ format }: LogProfile, pattern: LinePattern): string {
  const when = format.has('moment') ? 'moment' : 'epoch';
  const what = format.has('status') ? 'status' : format.has('url') ? 'url' : 'request';
  return [when, what]
    .map((name) => `${told(pattern, name as LogField) ?? "''"} <> ''`)
    .join(' AND ');
}

/** A field of a line; NULL where the line does not tell it, or tells a hyphen. */
function fieldExpression(pattern: LinePattern, name: LogField): string {
  const text = told(pattern, name);
  if (text === undefined) return 'CAST(NULL AS VARCHAR)';
  if (name === 'moment' || name === 'epoch' || name === 'status' || name === 'agent') return text;
  const bare = name === 'client' || name === 'site' ? text : `rtrim(${text})`;
  return `CASE WHEN ${bare} NOT IN ('', '-') THEN ${bare} END`;
}

/** What was asked, `GET https://exemple.fr/page …`. */
function requestExpression(pattern: LinePattern): string {
  const request = told(pattern, 'request');
  if (request !== undefined) return request;
  return `coalesce(${told(pattern, 'method') ?? "''"}, '') || ' ' || ${told(pattern, 'url') ?? "''"}`;
}

function askedExpression(pattern: string): string {
  return `regexp_extract(request, ${literal(pattern)}, ['method', 'host', 'path'])`;
}

function told(pattern: LinePattern, name: LogField): string | undefined {
  const whole = pattern.whole.get(name);
  if (whole !== undefined) return `part[${whole + 1}]`;
  for (const { index, expressions } of pattern.stretches) {
    const at = expressions.findIndex(({ fields }) => fields.includes(name));
    if (at >= 0) return `s${index}_${at}."${name}"`;
  }
  return undefined;
}
