import type { Database } from '../database.ts';
import type { Resolve } from './resolve.ts';

/** A lookup table of `10-staging.sql` and its columns behind `text`. */
const LOOKUPS = {
  known_place: ['commune', 'member', 'since', 'until'],
  known_residence: ['commune', 'member', 'since', 'until'],
  known_resource: ['resource', 'since', 'until'],
  known_month: ['month'],
  known_state: ['state'],
  known_provider: ['provider'],
  known_member: ['member', 'since', 'until'],
} as const;

/**
 * Resolves the distinct texts of a staged column: a file of a million rows names a few hundred places.
 *
 * @returns what was found, in the lookup's first column: each value once, in order
 * @param column `table.column` that holds the texts
 * @param resolve the values of the lookup's columns, a list for each meaning of the text; none when nobody knows it
 */
export async function lookUp(
  database: Database,
  lookup: keyof typeof LOOKUPS,
  [table, column]: readonly [
    table: 'event_cell' | 'staged_row' | 'staged_count' | 'staged_record',
    column: string,
  ],
  resolve: Resolve,
): Promise<string[]> {
  const rows = await database.rows<{ text: string }>(
    `SELECT DISTINCT ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL ORDER BY 1`,
  );
  const known = rows.flatMap(({ text }) => resolve(text.trim()).map((values) => [text, ...values]));
  const columns = ['text', ...LOOKUPS[lookup]];
  await database.run(
    `INSERT INTO ${lookup} SELECT ${columns.map((name) => `unnest($${name})`).join(', ')}`,
    Object.fromEntries(
      columns.map((name, index) => [name, known.map((values) => values[index] ?? '')]),
    ),
  );
  return [...new Set(known.map(([, value = '']) => value))].sort();
}
