import type { Layout } from '../../data/directory/layout.ts';
import { versionFile } from '../../data/directory/layout.ts';
import { withReadOnly } from '../../ingest/database.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';

/** Rows of a query on the published version. */
export async function published<Row>(layout: Layout, sql: string): Promise<Row[]> {
  const number = await publishedNumber(layout);
  if (number === undefined) throw new Error('nothing is published');
  return withReadOnly(versionFile(layout, number), (database) => database.rows<Row>(sql));
}
