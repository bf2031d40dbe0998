import type { MergeSpan } from '../../data/model/merge.ts';
import { statement, type Database } from '../database.ts';
import type { ClosedYear } from '../manifest.ts';
import { insert } from './insert.ts';

/** Lays what counts under what beside the lake: now, and when the readers of each closed year were frozen. */
export async function layMerges(
  database: Database,
  merges: readonly MergeSpan[],
  closed: readonly ClosedYear[],
): Promise<void> {
  await database.run(statement('version/clear-merges.sql'));
  await insert(database, 'resource_merge', merges.map(rowOf));
  await insert(
    database,
    'frozen_merge',
    closed.flatMap(({ year, merges: then = [] }) =>
      then.map((one) => [String(year), ...rowOf(one)]),
    ),
  );
}

function rowOf({ resource, into, from, to }: MergeSpan): string[] {
  return [resource, into, `${from}-01`, `${to}-01`];
}
