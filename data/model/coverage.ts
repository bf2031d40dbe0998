import type { Period } from './answer.ts';
import { monthOf, monthsBetween, yearOf, type Day, type Month } from './period.ts';
import { UNCLASSIFIED, type Resource, type ResourceId } from './resource.ts';

/** What the rows received are: single uses, or totals the provider made. */
export type CoverageGrain = 'event' | 'provider-aggregate';

/** One month of one resource that was received, even with no use in it. */
export interface CoveredMonth {
  readonly resource: ResourceId;
  readonly month: Month;
  readonly grain: CoverageGrain;
}

/** Everything that was received, by resource and month. */
export interface Coverage {
  readonly byResource: ReadonlyMap<ResourceId, ReadonlyMap<Month, CoverageGrain>>;
  /** months any resource covers, in order */
  readonly months: readonly Month[];
}

/** What came of some resources over some months: something, nothing although it was due, or nothing was due. */
export type Reception = 'received' | 'missing' | 'not-due';

/** Arranges what was received; a month that came as events and as totals counts as events. */
export function coverageOf(rows: readonly CoveredMonth[]): Coverage {
  const byResource = new Map<ResourceId, Map<Month, CoverageGrain>>();
  for (const { resource, month, grain } of rows) {
    const months = byResource.get(resource) ?? new Map<Month, CoverageGrain>();
    if (months.get(month) !== 'event') months.set(month, grain);
    byResource.set(resource, months);
  }
  return { byResource, months: [...new Set(rows.map(({ month }) => month))].sort() };
}

/** The years something was received of, in order. */
export function yearsCovered({ months }: Coverage): number[] {
  return [...new Set(months.map(yearOf))];
}

/** The months of a year that are in: from January to the last month anything was received of; undefined when nothing was. */
export function receivedPeriod({ months }: Coverage, year: number): Period | undefined {
  const to = months.findLast((month) => yearOf(month) === year);
  return to === undefined ? undefined : periodBetween(monthOf(year, 1), to);
}

/** A stretch of months, both ends included. */
export function periodBetween(from: Month, to: Month): Period {
  return { from, to, months: monthsBetween(from, to).length };
}

/**
 * The months of a period a resource should be received for: those it is offered in, up to the last month of the data.
 * Without a declared beginning it is due from its first month received; one that nobody declared is due only between the
 * months it was received in.
 */
export function dueMonths(resource: Resource, coverage: Coverage, period: Period): Month[] {
  const own = [...(coverage.byResource.get(resource.id)?.keys() ?? [])].sort();
  const from = monthOrUndefined(resource.validFrom) ?? own[0];
  const lastOfData = resource.kind === UNCLASSIFIED ? own.at(-1) : coverage.months.at(-1);
  const to = monthOrUndefined(resource.validTo) ?? lastOfData;
  if (from === undefined || to === undefined || lastOfData === undefined) return [];
  return monthsBetween(period.from, period.to).filter(
    (month) => month >= from && month <= to && month <= lastOfData,
  );
}

/** The due months of a period of which nothing came. */
export function missingMonths(resource: Resource, coverage: Coverage, period: Period): Month[] {
  const received = coverage.byResource.get(resource.id);
  return dueMonths(resource, coverage, period).filter((month) => !received?.has(month));
}

/**
 * What came of some resources, taken together, over a period.
 *
 * @param grain when given, only what came in that grain counts as received
 */
export function receptionOf(
  resources: readonly Resource[],
  coverage: Coverage,
  period: Period,
  grain?: CoverageGrain,
): Reception {
  if (resources.some(({ id }) => isReceived(coverage.byResource.get(id), period, grain)))
    return 'received';
  const isMissing = resources.some((one) => missingMonths(one, coverage, period).length > 0);
  return isMissing ? 'missing' : 'not-due';
}

/** The resources that were received or due in a period: those it makes sense to show a row of. */
export function resourcesOf(
  resources: readonly Resource[],
  coverage: Coverage,
  period: Period,
): Resource[] {
  return resources.filter((one) => receptionOf([one], coverage, period) !== 'not-due');
}

function isReceived(
  months: ReadonlyMap<Month, CoverageGrain> | undefined,
  { from, to }: Period,
  grain: CoverageGrain | undefined,
): boolean {
  for (const [month, received] of months ?? []) {
    if (month >= from && month <= to && (grain === undefined || received === grain)) return true;
  }
  return false;
}

function monthOrUndefined(day: Day | undefined): Month | undefined {
  return day === undefined ? undefined : (day.slice(0, 7) as Month);
}
