import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { layoutOf, versionFile, type Layout } from '../../../data/directory/layout.ts';
import { publishedNumber } from '../../../data/directory/pointer.ts';

const PROTECTED = [
  'cell',
  'place_cell',
  'hour_cell',
  'enrolled',
  'enrolment_count',
  'enrolment_delay',
];

/** A copy of a published version in which nothing is hidden, so that every value can be compared; `close` removes it. */
export async function withoutSecrecy(
  root: string,
): Promise<{ readonly layout: Layout; readonly close: () => Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'canopee-open-'));
  const layout = layoutOf(copy);
  const { versions, current } = layoutOf(root);
  await cp(versions, layout.versions, { recursive: true });
  await cp(current, layout.current);
  const number = (await publishedNumber(layout)) ?? 0;
  const instance = await DuckDBInstance.create(versionFile(layout, number));
  const connection = await instance.connect();
  for (const table of PROTECTED)
    await connection.run(`UPDATE ${table} SET secret_5 = false, secret_11 = false`);
  for (const table of ['cell', 'place_cell', 'hour_cell'])
    await connection.run(`UPDATE ${table} SET raw_uses_5 = raw_uses, raw_uses_11 = raw_uses`);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  return { layout, close: () => rm(copy, { recursive: true }) };
}
