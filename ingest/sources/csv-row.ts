import { literal, pathLiteral, type Database } from '../database.ts';
import type { Profile } from '../settings/profile.ts';
import { walkRecords } from '../text/records.ts';
import { refuseWideLines } from '../text/wide-lines.ts';
import { columnOf } from './profile-fit.ts';
import type { Incoming } from './source.ts';

/** Fields of `csv_row` in `data/warehouse/10-staging.sql`, in its order; the profile's name of each. */
const FIELDS = [
  ['date', 'date'],
  ['time', 'time'],
  ['reader', 'reader'],
  ['commune', 'commune'],
  ['content', 'content'],
  ['session', 'session'],
  ['resource', 'resource'],
  ['metric', 'metric'],
  ['value', 'value'],
  ['card', 'card'],
  ['birth', 'birth'],
  ['enrolled_on', 'enrolledOn'],
  ['expires_on', 'expiresOn'],
  ['state', 'state'],
  ['category', 'category'],
  ['residence', 'residence'],
  ['snapshot', 'snapshot'],
  ['changed_on', 'changedOn'],
  ['account', 'account'],
] as const;

/** Fields that are also wanted as their cells hold them, blanks around included. */
const CELLS = ['date', 'time', 'reader', 'commune', 'resource'] as const;

const SUMMARY = ['total', 'totaux', 'total général', 'all', 'ensemble'].map(literal).join(', ');

/**
 * Puts the views `csv_cell` and `csv_row` over a mapped file: its columns under the names of our fields, every cell as text; the
 * latter with the ordinal of each row, which takes one thread.
 *
 * The only SQL of this room that is composed: a file's headings are data. Names come from a closed list, texts are literals.
 */
export async function viewCsv(
  database: Database,
  incoming: Incoming,
  profile: Profile,
  headingRow: number,
): Promise<void> {
  const headings = incoming.head.rows[headingRow] ?? [];
  const cells = headings.map((_, index) => `c${index}`);
  const fields = [
    ...FIELDS.map(([column, field]) => `${expressionOf(profile, headings, field)} AS ${column}`),
    `${momentOf(profile, headings)} AS moment_cell`,
    ...CELLS.map((field) => `${cellOf(profile, headings, field)} AS ${field}_cell`),
  ];
  await refuseUnfit(incoming);
  await dropCsv(database);
  await database.run(`
    CREATE TEMP VIEW csv_cell AS
    SELECT hash(${cells.join(', ')}) AS raw, ${skipExpression(profile, headings, cells)} AS skip, ${fields.join(', ')}
    FROM read_csv(${pathLiteral(incoming.text.path)}, auto_detect = false, header = false, skip = ${headingRow + 1},
           columns = {${cells.map((cell) => `'${cell}': 'VARCHAR'`).join(', ')}}, delim = ${literal(incoming.head.delimiter)},
           quote = '"', escape = '"', null_padding = false, compression = 'none', hive_partitioning = false, force_not_null = [${cells.map((cell) => `'${cell}'`).join(', ')}], max_line_size = 2097152,
           store_rejects = true, rejects_table = 'csv_reject', rejects_scan = 'csv_scan', rejects_limit = 0)`);
  await database.run(
    'CREATE TEMP VIEW csv_row AS SELECT CAST(row_number() OVER () AS INTEGER) AS row, * FROM csv_cell',
  );
}

/** Refuses what the engine would be long about: a quote left open makes it try again from every line behind. */
async function refuseUnfit({ text, head }: Incoming): Promise<void> {
  await refuseWideLines(text, head.delimiter);
  if (text.quoted) await walkRecords(text, head.delimiter, () => undefined);
}

/** Forgets what was malformed, before the same file is read again. */
export async function forgetMalformed(database: Database): Promise<void> {
  await database.run('DROP TABLE IF EXISTS temp.csv_reject');
  await database.run('DROP TABLE IF EXISTS temp.csv_scan');
}

/** Forgets the file and what was malformed in it. */
export async function dropCsv(database: Database): Promise<void> {
  await database.run('DROP VIEW IF EXISTS temp.csv_row');
  await database.run('DROP VIEW IF EXISTS temp.csv_cell');
  await forgetMalformed(database);
}

function expressionOf(profile: Profile, headings: readonly string[], field: string): string {
  const heading = profile.columns[field];
  if (heading !== undefined) return trimmed(`c${columnOf(headings, heading)}`);
  const constant = profile.constants[field];
  return constant === undefined ? 'CAST(NULL AS VARCHAR)' : literal(constant);
}

/** A cell without the blanks around it. Trimming is dear: most cells begin in ASCII and end in no blank, and are left as they are. */
function trimmed(cell: string): string {
  const blanks = [' ', '\u00A0', '\u202F'].map((blank) => `suffix(${cell}, ${literal(blank)})`);
  const bare = `${cell} >= '!' AND ${cell} < chr(127) AND NOT (${blanks.join(' OR ')})`;
  return `CASE WHEN ${bare} THEN ${cell} ELSE nullif(trim(${cell}), '') END`;
}

/** Date and time as the file tells them, in one text. */
function momentOf(profile: Profile, headings: readonly string[]): string {
  const date = cellOf(profile, headings, 'date');
  const isTimed = profile.columns.time !== undefined || profile.constants.time !== undefined;
  return isTimed ? `${date} || ' ' || ${cellOf(profile, headings, 'time')}` : date;
}

function cellOf(profile: Profile, headings: readonly string[], field: string): string {
  const heading = profile.columns[field];
  return heading === undefined
    ? expressionOf(profile, headings, field)
    : `c${columnOf(headings, heading)}`;
}

/** Rules by which {@link viewCsv} leaves rows of a profile out. */
export function skipRules(skip: Profile['skip']): string[] {
  return ['blank-line', 'summary-row', ...skip.map(({ column }) => profileRule(column))];
}

function profileRule(column: string): string {
  return `profile:${column}`;
}

/** Is a cell one of these texts, whatever its case and the blanks around it? Most cells are told by how they begin. */
function isOneOf(cell: string, texts: readonly string[]): string {
  const initials = new Set(
    texts.flatMap((text) => [text.charAt(0).toLowerCase(), text.charAt(0).toUpperCase()]),
  );
  const begins = [...initials].map((initial) => `starts_with(${cell}, ${literal(initial)})`);
  const values = texts.map((text) => literal(text.toLowerCase())).join(', ');
  return `(${[...begins, `${cell} < '!'`, `${cell} >= chr(127)`].join(' OR ')}) AND list_contains([${values}], lower(trim(${cell})))`;
}

/**
 * A row that begins with a digit is neither blank nor a summary: most rows are seen through at once. `list_contains`, because
 * the engine makes a join of a longer `IN` and then reads every column of the file for it.
 */
function skipExpression(
  profile: Profile,
  headings: readonly string[],
  cells: readonly string[],
): string {
  const filled = `coalesce(${cells.map((cell) => `nullif(trim(${cell}), '')`).join(', ')})`;
  const own = profile.skip.map(({ column, equals }) => {
    const cell = `c${columnOf(headings, column)}`;
    return `WHEN ${isOneOf(cell, equals)} THEN ${literal(profileRule(column))}`;
  });
  const form = `CASE WHEN c0 >= '0' AND c0 < ':' THEN NULL WHEN ${filled} IS NULL THEN 'blank-line' WHEN list_contains([${SUMMARY}], lower(${filled})) THEN 'summary-row' END`;
  return own.length === 0 ? form : `coalesce(${form}, CASE ${own.join(' ')} END)`;
}
