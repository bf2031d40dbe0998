import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, LIST, listValue, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { quoted } from '../store/engine.ts';
import type { TableDigest } from './manifest.ts';
import { recordDigests } from './record-digests.ts';

/** Where the tables lie that are to be compared. */
export interface Stores {
  /** the file of the published version */
  readonly version: string | undefined;
  /** the folder of the lake, and its files below it */
  readonly lake: string;
  readonly lakeFiles: readonly string[];
  readonly records: string | undefined;
}

/** What every table comes to. */
export interface Digests {
  /** version of the engine whose hashes make the digests of version and lake */
  readonly engine: string;
  readonly tables: readonly TableDigest[];
}

type Digest = Pick<TableDigest, 'rows' | 'digest'>;

const NOTHING: Digest = { rows: 0, digest: '' };

/** Reads every row there is: of the records, the published version and the lake. */
export async function tableDigests(stores: Stores): Promise<Digests> {
  const records = stores.records === undefined ? [] : await recordDigests(stores.records);
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '256MB' });
  const connection = await instance.connect();
  try {
    const version = await versionDigests(connection, stores.version);
    const lake = await lakeDigests(connection, stores);
    const [row] = await rowsOf<{ engine: string }>(connection, 'SELECT version() AS engine');
    return { engine: row?.engine ?? '', tables: [...records, ...version, ...lake] };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function versionDigests(
  connection: DuckDBConnection,
  path: string | undefined,
): Promise<TableDigest[]> {
  if (path === undefined) return [];
  await connection.run(`ATTACH ${quoted(path)} AS kept (READ_ONLY)`);
  const tables = await rowsOf<{ name: string }>(connection, textOf('tables.sql'));
  const digests: TableDigest[] = [];
  for (const { name } of tables) {
    const [row] = await rowsOf<Digest>(connection, textOf('table-digest.sql'), {
      name: `kept.${name}`,
    });
    digests.push({ of: 'version', name, ...(row ?? NOTHING) });
  }
  await connection.run('DETACH kept');
  return digests;
}

async function lakeDigests(
  connection: DuckDBConnection,
  { lake, lakeFiles }: Stores,
): Promise<TableDigest[]> {
  const digests: TableDigest[] = [];
  for (const name of [...new Set(lakeFiles.map(tableOf))].sort()) {
    const paths = lakeFiles.filter((path) => tableOf(path) === name);
    // the engine's readers take `*`, `?`, `[` and `{` of a path for a pattern
    const files = paths.map((path) => join(lake, path).replace(/[*?[{]/g, '[$&]'));
    const reader = await connection.runAndReadAll(
      textOf('lake-digest.sql'),
      { files: listValue(files) },
      { files: LIST(VARCHAR) },
    );
    digests.push({ of: 'lake', name, ...((reader.getRowObjectsJson() as Digest[])[0] ?? NOTHING) });
  }
  return digests;
}

/** The table a lake file is of: the folder it lies in. */
function tableOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

async function rowsOf<Row>(
  connection: DuckDBConnection,
  sql: string,
  given: Readonly<Record<string, string>> = {},
): Promise<readonly Row[]> {
  return (await connection.runAndReadAll(sql, given)).getRowObjectsJson() as Row[];
}

function textOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
