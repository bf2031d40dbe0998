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
  const ending = (end: string): string[] => paths.filter((path) => path.endsWith(end));
  return [
    ...(await Promise.all(paths.map((path) => readFile(path, 'latin1')))),
    ...(await valuesOfParquet(layout, ending('.parquet'))),
    ...(await Promise.all(ending('.duckdb').map(valuesOfVersion))),
  ];
}

async function valuesOfParquet({ scratch }: Layout, paths: readonly string[]): Promise<string[]> {
  const database = await openDatabase(scratch);
  const texts: string[] = [];
  for (const path of paths)
    texts.push(JSON.stringify(await database.rows('SELECT * FROM read_parquet($path)', { path })));
  database.close();
  return texts;
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
