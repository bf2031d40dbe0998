import type { Database } from '../database.ts';

/** Values of a row as text; undefined: NULL. */
export type Row = readonly (string | undefined)[];

/** Tables that settings and ledger fill. */
export type SettledTable =
  | 'resource_kind'
  | 'resource'
  | 'contract'
  | 'annotation'
  | 'batch'
  | 'closed_year'
  | 'resource_merge'
  | 'frozen_merge';

/** Inserts rows given as text; the table's own types read them. */
export async function insert(
  database: Database,
  table: SettledTable,
  rows: readonly Row[],
): Promise<void> {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => `c${column}`);
  if (rows.length === 0) return;
  await database.run(
    `INSERT INTO ${table} SELECT ${columns.map((name) => `unnest(from_json(CAST($${name} AS JSON), '["VARCHAR"]'))`).join(', ')}`,
    Object.fromEntries(
      columns.map((name, column) => [name, JSON.stringify(rows.map((row) => row[column] ?? null))]),
    ),
  );
}
