import { copyFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { layoutOf, versionFile } from '../../data/directory/layout.ts';
import { pointTo } from './version.ts';

/** Publishes version 2: the cells of version 1, so many times over. */
export function publishManyCells(root: string, times: number): Promise<void> {
  return publishChanged(
    root,
    `CREATE TEMP TABLE one AS FROM cell; DELETE FROM cell; INSERT INTO cell SELECT one.* FROM range(${times}), one`,
  );
}

/** Publishes version 2: version 1 after some statements. */
export async function publishChanged(root: string, sql: string): Promise<void> {
  const layout = layoutOf(root);
  const file = versionFile(layout, 2);
  await copyFile(versionFile(layout, 1), file);
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`${sql}; UPDATE version SET number = 2; CHECKPOINT`);
  connection.closeSync();
  instance.closeSync();
  await pointTo(layout, 2);
}
