import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { layoutOf, versionFile, type Layout } from '../../data/directory/layout.ts';
import { AGREEMENT, POPULATIONS } from './group.ts';

/** Raw uses are told whole wherever they may be seen, unless a row says otherwise. */
const TELL = ['cell', 'place_cell', 'hour_cell'].map(
  (table) => `
  UPDATE ${table}
  SET    raw_uses_5  = CASE WHEN NOT secret_5 THEN coalesce(raw_uses_5, raw_uses) END,
         raw_uses_11 = CASE WHEN NOT secret_11 THEN coalesce(raw_uses_11, raw_uses) END`,
);

/** A row of a warehouse table, by column. */
export type Row = Readonly<Record<string, DuckDBValue>>;

/** Rows of the warehouse's tables. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

const WAREHOUSE = new URL('../../data/warehouse/', import.meta.url);

/** Publishes hand-made rows as a version, in the warehouse's own tables, and moves the pointer to it. */
export async function publishVersion(
  root: string,
  number: number,
  tables: Tables,
): Promise<Layout> {
  const layout = layoutOf(root);
  await mkdir(layout.versions, { recursive: true });
  const building = `${versionFile(layout, number)}.building`;
  const instance = await DuckDBInstance.create(building);
  const connection = await instance.connect();
  await createTables(connection);
  const filled: Tables = { population: populationRows(), version: [versionRow(number)], ...tables };
  for (const [table, rows] of Object.entries(filled)) await insert(connection, table, rows);
  for (const sql of TELL) await connection.run(sql);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  await rename(building, versionFile(layout, number));
  await pointTo(layout, number);
  return layout;
}

/** Lays a copy of a version beside it, under another number. */
export async function copyVersion(layout: Layout, from: number, to: number): Promise<void> {
  await copyFile(versionFile(layout, from), versionFile(layout, to));
  const instance = await DuckDBInstance.create(versionFile(layout, to));
  const connection = await instance.connect();
  await connection.run(`UPDATE version SET number = ${to}, checksum = 'of ${to}'`);
  connection.closeSync();
  instance.closeSync();
}

/** Moves the pointer, as an ingest or a rollback does. */
export async function pointTo({ current }: Layout, number: number): Promise<void> {
  await writeFile(`${current}.tmp`, String(number));
  await rename(`${current}.tmp`, current);
}

/** What the version says it is. */
export function versionRow(number: number, more: Row = {}): Row {
  return {
    number,
    checksum: `checksum-of-${number}`,
    published_at: '2026-11-02 08:30:00',
    demonstration: true,
    agreement: JSON.stringify(AGREEMENT),
    ...more,
  };
}

async function createTables(connection: DuckDBConnection): Promise<void> {
  const files = (await readdir(WAREHOUSE)).filter((name) => /^[234]0-.*\.sql$/.test(name)).sort();
  for (const name of files) await connection.run(await readFile(new URL(name, WAREHOUSE), 'utf8'));
}

function populationRows(): Row[] {
  return POPULATIONS.map(({ vintage, commune, municipal, total = null }) => ({
    vintage,
    commune,
    name: commune,
    municipal,
    total,
  }));
}

async function insert(
  connection: DuckDBConnection,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const { size } = new Set(rows.map((row) => Object.keys(row).join()));
  if (size > 1) throw new Error(`rows of ${table} have different columns`);
  const columns = Object.keys(rows[0] ?? {});
  for (let start = 0; start < rows.length; start += 500) {
    const part = rows.slice(start, start + 500);
    const values = part.map((row) => `(${columns.map((name) => literal(row[name])).join()})`);
    await connection.run(`INSERT INTO ${table} (${columns.join()}) VALUES ${values.join()}`);
  }
}

function literal(value: DuckDBValue | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error('a test row holds text, numbers and booleans');
}
