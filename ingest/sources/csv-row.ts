import { literal, type Database } from '../database.ts';
import type { Profile } from '../settings/profile.ts';
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

const SUMMARY = ['total', 'totaux', 'total général', 'all', 'ensemble'].map(literal).join(', ');

/**
 * Puts the view `csv_row` over a mapped file: its columns under the names of our fields, every cell as text.
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
  const fields = FIELDS.map(
    ([column, field]) => `${expressionOf(profile, headings, field)} AS ${column}`,
  );
  await dropCsv(database);
  await database.run(`
    CREATE TEMP VIEW csv_row AS
    SELECT CAST(row_number() OVER () AS INTEGER) AS row, hash(${cells.join(', ')}) AS raw,
           ${skipExpression(profile, headings, cells)} AS skip, ${fields.join(', ')}
    FROM read_csv(${literal(incoming.text.path)}, auto_detect = false, header = false, skip = ${headingRow + 1},
           columns = {${cells.map((cell) => `'${cell}': 'VARCHAR'`).join(', ')}}, delim = ${literal(incoming.head.delimiter)},
           quote = '"', escape = '"', null_padding = false, max_line_size = 2097152,
           store_rejects = true, rejects_table = 'csv_reject', rejects_scan = 'csv_scan', rejects_limit = 0)`);
}

/** Forgets the file and what was malformed in it. */
export async function dropCsv(database: Database): Promise<void> {
  await database.run('DROP VIEW IF EXISTS temp.csv_row');
  await database.run('DROP TABLE IF EXISTS temp.csv_reject');
  await database.run('DROP TABLE IF EXISTS temp.csv_scan');
}

function expressionOf(profile: Profile, headings: readonly string[], field: string): string {
  const heading = profile.columns[field];
  if (heading !== undefined) return `nullif(trim(c${columnOf(headings, heading)}), '')`;
  const constant = profile.constants[field];
  return constant === undefined ? 'CAST(NULL AS VARCHAR)' : literal(constant);
}

function skipExpression(
  profile: Profile,
  headings: readonly string[],
  cells: readonly string[],
): string {
  const filled = `coalesce(${cells.map((cell) => `nullif(trim(${cell}), '')`).join(', ')})`;
  const own = profile.skip.map(({ column, equals }) => {
    const values = equals.map((text) => literal(text.toLowerCase())).join(', ');
    return `WHEN lower(trim(c${columnOf(headings, column)})) IN (${values}) THEN ${literal(`profile:${column}`)}`;
  });
  return `CASE WHEN ${filled} IS NULL THEN 'blank-line' WHEN lower(${filled}) IN (${SUMMARY}) THEN 'summary-row' ${own.join(' ')} END`;
}
