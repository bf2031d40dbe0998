import type { Database } from './database.ts';

/** Databases whose staging tables a file went through. */
const used = new WeakSet<Database>();

/** Gives a file empty staging tables: the first finds those the database was opened with. */
export async function freshStaging(database: Database): Promise<void> {
  if (used.has(database)) await emptyStaging(database);
  used.add(database);
}

/** Staging tables that hold rows, or held some. */
export async function filledTables(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ name: string }>(
    `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'memory' AND estimated_size > 0`,
  );
  return new Set(rows.map(({ name }) => name));
}

/**
 * Lays the tables an earlier file went through anew, since the engine keeps deleted rows; they are few, and to lay all of them
 * takes longer than to read a small file. A file refused half-way leaves its rows in view: the next must not begin with them.
 */
async function emptyStaging(database: Database): Promise<void> {
  const tables = await filledTables(database);
  const statements = [
    'DROP VIEW IF EXISTS temp.csv_row',
    'DROP VIEW IF EXISTS temp.csv_cell',
    ...[...tables].map(laidAnew),
  ];
  await database.run(statements.join(';\n'));
}

/** Gives back the memory a staging table holds, and leaves it empty for the next file. */
export async function emptyTable(database: Database, name: string): Promise<void> {
  await database.run(laidAnew(name));
}

function laidAnew(name: string): string {
  return `CREATE OR REPLACE TABLE memory.${name} AS FROM memory.${name} LIMIT 0`;
}
