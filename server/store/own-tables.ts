import { readdirSync, readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { OutdatedVersion } from '../errors.ts';
import { quoted } from './engine.ts';

/** Tables of a published version; what comes before them is the ingest's own. */
const PUBLISHED = /^[2-4]0-.*\.sql$/;
const WAREHOUSE = new URL('../../data/warehouse/', import.meta.url);

/** The columns this house asks for: `cell.readers INTEGER`. */
export type OwnColumns = ReadonlySet<string>;

/** Makes the tables of a version, empty, reads what columns they have, and lets them go. */
export async function ownColumns(connection: DuckDBConnection): Promise<OwnColumns> {
  const files = readdirSync(WAREHOUSE).filter((name) => PUBLISHED.test(name));
  await connection.run("ATTACH ':memory:' AS own; USE own");
  for (const name of files.sort())
    await connection.run(readFileSync(new URL(name, WAREHOUSE), 'utf8'));
  const columns = await columnsOf(connection, 'own');
  await connection.run('USE memory; DETACH own');
  return new Set(columns);
}

/**
 * Has an attached version every column that is asked for?
 *
 * @throws OutdatedVersion naming the first that it has not: another Canopée built it
 */
export async function requireColumns(
  connection: DuckDBConnection,
  alias: string,
  own: OwnColumns,
): Promise<void> {
  const found = new Set(await columnsOf(connection, alias));
  for (const column of own) if (!found.has(column)) throw new OutdatedVersion(column);
}

async function columnsOf(
  connection: DuckDBConnection,
  database: string,
): Promise<readonly string[]> {
  const result = await connection.run(
    `SELECT table_name || '.' || column_name || ' ' || data_type AS text
     FROM   duckdb_columns()
     WHERE  database_name = ${quoted(database)} AND NOT internal`,
  );
  return ((await result.getColumnsJS())[0] ?? []) as readonly string[];
}
