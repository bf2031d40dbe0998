import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Layout } from '../../data/directory/layout.ts';
import { literal } from '../../ingest/database.ts';
import type { LakeTable } from '../../ingest/lake.ts';

/** Rows of the Parquet files of a lake table, whichever batch they are of; `columns` as in a SELECT, in their order. */
export async function inLake<Row>(
  layout: Layout,
  table: LakeTable,
  columns: string,
): Promise<Row[]> {
  const files = literal(join(layout.lake, table, '**/*.parquet'));
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `SELECT ${columns} FROM read_parquet(${files}, hive_partitioning = false) ORDER BY ALL`,
  );
  connection.closeSync();
  instance.closeSync();
  return reader.getRowObjectsJson() as Row[];
}
