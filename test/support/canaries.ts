import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';
import { literal, withReadOnly } from '../../ingest/database.ts';

/** Marks of one invented person; none may be found anywhere once a file is taken or refused. */
export const CANARY = {
  card: 'CARTE7788990011',
  name: 'Zéphyrine Canari',
  surname: 'CANARILLE',
  mail: 'z.canari@exemple.fr',
  address: '198.51.100.77',
  ipv6: '2001:db8::77aa',
  login: 'zcanari77',
  birth: '13/02/1987',
  birthIso: '1987-02-13',
  password: '$2a$08$CanariCanariCanari',
  title: 'Le titre canari inédit',
} as const;

/** A place where a mark was found: `lake/reject/x.parquet: name`. */
export type Sighting = string;

/** Where the folder's files hold a mark; what the person dropped and wrote (inbox, settings, given folders) is not searched. */
export async function sightings(
  layout: Layout,
  told: Readonly<Record<string, string>>,
  dropped: readonly string[],
): Promise<Sighting[]> {
  const own = ['inbox', 'settings', ...dropped].map((name) => join(layout.root, name, '/'));
  const files = filesUnder(layout.root).filter(
    (path) => !own.some((folder) => path.startsWith(folder)),
  );
  const texts = files.map((path) => [relative(layout.root, path), readFileSync(path)] as const);
  const values = await Promise.all(
    files.map(async (path) => [relative(layout.root, path), await valuesOf(path)] as const),
  );
  const said = Object.entries(told).map(([where, text]) => [where, Buffer.from(text)] as const);
  const version = await publishedNumber(layout);
  if (version !== undefined && !files.includes(versionFile(layout, version)))
    throw new Error('the published version was not searched');
  return [...texts, ...values, ...said].flatMap(([where, bytes]) =>
    marksIn(bytes).map((mark) => `${where}: ${mark}`),
  );
}

/** Names of the marks some bytes hold, whatever their encoding and case. */
export function marksIn(bytes: Buffer): string[] {
  const forms = [bytes.toString('utf8'), bytes.toString('latin1'), bytes.toString('utf16le')].map(
    (text) => text.toLowerCase(),
  );
  return Object.entries(CANARY)
    .filter(([, mark]) => forms.some((text) => text.includes(mark.toLowerCase())))
    .map(([name]) => name);
}

function filesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every value of a Parquet or DuckDB file, which compress their texts. */
async function valuesOf(path: string): Promise<Buffer> {
  if (path.endsWith('.parquet')) return asBytes(await parquetRows(path));
  if (!path.endsWith('.duckdb')) return Buffer.alloc(0);
  return withReadOnly(path, async (database) => {
    const tables = await database.rows<{ name: string }>(
      'SELECT table_name AS name FROM duckdb_tables()',
    );
    const rows = await Promise.all(
      tables.map(({ name }) => database.rows(`SELECT * FROM ${name}`)),
    );
    return asBytes(rows);
  });
}

async function parquetRows(path: string): Promise<unknown> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet(${literal(path)})`);
  connection.closeSync();
  instance.closeSync();
  return reader.getRowObjectsJson();
}

function asBytes(rows: unknown): Buffer {
  return Buffer.from(JSON.stringify(rows));
}
