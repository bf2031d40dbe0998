import { breakBetween } from '../../data/model/annotation.ts';
import { missingMonths, periodBetween } from '../../data/model/coverage.ts';
import { lastDayOf, parseDay, type Month } from '../../data/model/period.ts';
import type { Setting } from '../../data/model/reading.ts';
import type { Resource, ResourceId } from '../../data/model/resource.ts';
import type { ActionWindow } from '../../data/model/special/effect/action.ts';
import type { EffectObstacle } from '../../data/model/special/effect/obstacle.ts';
import type { UsageView } from '../store/usage-store.ts';

/** Months of a resource that came too early, or are provisional. */
export type PartialMonths = ReadonlySet<string>;

/** Reads the partial months of every resource. */
export async function readPartialMonths(
  view: UsageView,
  signal?: AbortSignal,
): Promise<PartialMonths> {
  const rows = await view.ask<{ resource: ResourceId; month: Month }>(
    { name: 'partial-month' },
    signal,
  );
  return new Set(rows.map(({ resource, month }) => `${resource} ${month}`));
}

/** What forbids to compare the months of a window with each other; undefined: nothing. */
export function windowFault(
  { coverage, annotations }: Setting,
  resources: readonly Resource[],
  partial: PartialMonths,
  { before, after }: ActionWindow,
): EffectObstacle | undefined {
  const [first, last] = [before[0], after[2]];
  const ends = { from: coverage.months[0] ?? last, to: coverage.months.at(-1) ?? first };
  if (first < ends.from) return { code: 'too-early' };
  if (last > ends.to) return { code: 'not-over', subject: last };
  const ids = new Set(resources.map(({ id }) => id));
  const concerned = annotations.filter(
    ({ resource }) => resource === undefined || ids.has(resource),
  );
  const broken = breakBetween(concerned, parseDay(`${first}-01`), lastDayOf(last));
  if (broken) return { code: 'series-break', subject: broken.label };
  const months: readonly Month[] = [...before, ...after];
  const missing = resources
    .flatMap((one) => missingMonths(one, coverage, periodBetween(first, last)))
    .find((month) => months.includes(month));
  if (missing) return { code: 'missing-month', subject: missing };
  const early = months.find((month) => resources.some(({ id }) => partial.has(`${id} ${month}`)));
  return early && { code: 'partial-month', subject: early };
}
