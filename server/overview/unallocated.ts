import type { Period } from '../../data/model/answer.ts';
import type { Context } from '../../data/model/context.ts';
import type { UnallocatedCount } from '../../data/model/overview.ts';
import type { PublishedCount } from '../../data/model/published.ts';
import { resourcesIn, scopeOf, type Reading } from '../../data/model/reading.ts';

/** COUNTER metrics that no member can be charged with, month after month added up, never one metric to another. */
export function unallocatedCounts(
  context: Context,
  { setting, published }: Reading,
  { from, to }: Period,
): UnallocatedCount[] {
  const names = new Map(
    resourcesIn(setting.resources, scopeOf(context)).map(({ id, name }) => [id, name]),
  );
  const sums = new Map<string, UnallocatedCount>();
  for (const count of published.counts) {
    const resource = names.get(count.resource);
    const isInside = count.place === 'none' && count.month >= from && count.month <= to;
    if (resource === undefined || !isInside) continue;
    const { report, metric } = count;
    const value = (sums.get(keyOf(count))?.value ?? 0) + count.value;
    sums.set(keyOf(count), { resource, report, metric, value });
  }
  return [...sums.values()];
}

function keyOf({ resource, report, metric }: PublishedCount): string {
  return [resource, report, metric].join('|');
}
