import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { openDatabase, withReadOnly } from '../../ingest/database.ts';

/**
 * Everything a data directory keeps outside `inbox/` and `settings/`, as text: the bytes of every file, and the values of
 * every Parquet file and version, which compress theirs.
 */
export async function everythingKept(layout: Layout): Promise<string[]> {
  const names = await readdir(layout.root, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(layout.inbox) && !path.startsWith(layout.settings));
  return (await Promise.all(paths.map(textsOf))).flat();
}

async function textsOf(path: string): Promise<string[]> {
  const bytes = await readFile(path, 'latin1');
  if (path.endsWith('.parquet')) return [bytes, await valuesOfParquet(path)];
  return path.endsWith('.duckdb') ? [bytes, await valuesOfVersion(path)] : [bytes];
}

async function valuesOfParquet(path: string): Promise<string> {
  const database = await openDatabase(`${path}.scratch`);
  const rows = await database.rows('SELECT * FROM read_parquet($path)', { path });
  database.close();
  return JSON.stringify(rows);
}

async function valuesOfVersion(path: string): Promise<string> {
  return withReadOnly(path, async (database) => {
    const tables = await database.rows<{ name: string }>(
      'SELECT table_name AS name FROM duckdb_tables()',
    );
    const rows = await Promise.all(
      tables.map(({ name }) => database.rows(`SELECT * FROM ${name}`)),
    );
    return JSON.stringify(rows);
  });
}
