import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renameDurably, syncPath } from '../data/directory/durable.ts';
import type { Layout } from '../data/directory/layout.ts';
import { bytePieces } from './byte-pieces.ts';
import { literal, pathLiteral, type Database } from './database.ts';
import { filledTables } from './staging.ts';

/** Tables of the lake (`data/warehouse/10-staging.sql`, prefix `lake_`). */
export const LAKE_TABLES = [
  'usage_event',
  'reader_month',
  'use_month',
  'use_hour',
  'use_day',
  'usage_count',
  'usage_coverage',
  'enrolment',
  'enrolment_change',
  'enrolment_activity',
  'enrolment_account',
  'invoice',
  'purchase_order',
  'refused_record',
  'resource',
  'contract',
  'population',
  'objective',
  'action',
  'incident',
  'correction',
  'frozen_reader',
  'frozen_place',
  'frozen_cohort',
  'frozen_enrolment',
  'reject',
] as const;

/** One of them. */
export type LakeTable = (typeof LAKE_TABLES)[number];

/** One Parquet file of one batch. */
export interface LakeFile {
  readonly table: LakeTable;
  /** relative to the lake, `usage_event/year=2025/<batch>.parquet` */
  readonly path: string;
  readonly rows: number;
  readonly sha256: string;
}

/** Writes what the staging tables hold of a batch, one file per table and year, each whole or not at all. */
export async function writeLake(
  database: Database,
  layout: Layout,
  batch: string,
): Promise<LakeFile[]> {
  const files: LakeFile[] = [];
  const filled = await filledTables(database);
  for (const table of LAKE_TABLES.filter((name) => filled.has(heldIn(name)))) {
    for (const { year, rows } of await yearsOf(database, table)) {
      const path = join(table, ...(year === null ? [] : [`year=${year}`]), `${batch}.parquet`);
      await writeParquet(database, { table, year, to: join(layout.lake, path) });
      files.push({ table, path, rows, sha256: await sha256Of(join(layout.lake, path)) });
    }
  }
  return files;
}

/** The staging table that holds the rows of a table of the lake. */
function heldIn(table: LakeTable): string {
  return table === 'usage_event' ? 'accepted_use' : `lake_${table}`;
}

/** Years a staging table holds rows of; rejects have none. */
async function yearsOf(
  database: Database,
  table: LakeTable,
): Promise<{ year: number | null; rows: number }[]> {
  const year = table === 'reject' ? 'CAST(NULL AS INTEGER)' : 'CAST(year AS INTEGER)';
  return database.rows(
    `SELECT ${year} AS year, CAST(count(*) AS INTEGER) AS rows FROM ${heldIn(table)} GROUP BY 1 HAVING count(*) > 0 ORDER BY 1`,
  );
}

async function writeParquet(
  database: Database,
  {
    table,
    year,
    to,
  }: { readonly table: LakeTable; readonly year: number | null; readonly to: string },
): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const beside = `${to}.tmp`;
  const where = year === null ? '' : `WHERE year = ${year}`;
  await database.run(
    `COPY (SELECT * FROM lake_${table} ${where}) TO ${literal(beside)} (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd)`,
  );
  await syncPath(beside);
  await renameDurably(beside, to);
}

/** SHA-256 of a file, in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of bytePieces(path)) hash.update(piece);
  return hash.digest('hex');
}

/** Points each `lake_…` name at the files of the live batches; a table without files stays the empty one. What a file of before a column lacks is NULL. */
export async function viewLake(
  database: Database,
  layout: Layout,
  files: readonly LakeFile[],
): Promise<void> {
  for (const table of LAKE_TABLES) {
    const paths = files
      .filter((file) => file.table === table)
      .map((file) => pathLiteral(join(layout.lake, file.path)));
    await database.run(`DROP VIEW IF EXISTS temp.lake_${table}`);
    if (paths.length === 0) continue;
    await database.run(
      `CREATE TEMP VIEW lake_${table} AS FROM memory.lake_${table} WHERE false
       UNION ALL BY NAME FROM read_parquet([${paths.join(', ')}], hive_partitioning = false, union_by_name = true)`,
    );
  }
}
