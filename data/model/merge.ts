import {
  dayAfter,
  lastDayOf,
  monthOfDay,
  parseDay,
  parseMonth,
  type Day,
  type Month,
} from './period.ts';
import type { Resource, ResourceId } from './resource.ts';

/** From a month on, what is received of a resource counts under another one. */
export interface Merge {
  readonly resource: ResourceId;
  readonly into: ResourceId;
  /** {@link ALL_TIME}`.from`: always did */
  readonly from: Month;
}

/** The same with chains followed: months, both included, during which a resource counts under the last of its chain. */
export interface MergeSpan extends Merge {
  /** {@link ALL_TIME}`.to`: to this day */
  readonly to: Month;
}

/** The months of a merge that was given none. */
export const ALL_TIME = { from: parseMonth('0001-01'), to: parseMonth('9999-12') } as const;

/**
 * What counts under what, and when.
 *
 * @param merges at most one of each resource, and none that leads back to where it began ({@link cycleOf})
 * @returns spans of one resource never overlap; sorted by resource and month
 */
export function mergeSpans(merges: readonly Merge[]): MergeSpan[] {
  const of = byResource(merges);
  return merges
    .flatMap(({ resource, from }) => {
      const turns = merges.map((each) => each.from).filter((month) => month > from);
      const starts = [from, ...new Set(turns.sort())];
      const spans = starts.map((month, index) => {
        const next = starts[index + 1];
        const into = lastOf(of, resource, month);
        return { resource, into, from: month, to: next ? monthBefore(next) : ALL_TIME.to };
      });
      return joined(spans);
    })
    .sort((a, b) => (`${a.resource} ${a.from}` < `${b.resource} ${b.from}` ? -1 : 1));
}

/** The resources a merge leads through until it is back where it began: `a`, `b`, `a`; undefined when it never is. */
export function cycleOf(merges: readonly Merge[], start: ResourceId): ResourceId[] | undefined {
  const of = byResource(merges);
  const met = [start];
  for (let next = of.get(start)?.into; next !== undefined; next = of.get(next)?.into) {
    if (next === start) return [...met, next];
    if (met.includes(next)) return undefined;
    met.push(next);
  }
  return undefined;
}

/** The resource whose line a resource counts in during a month. */
export function countedUnder(
  spans: readonly MergeSpan[],
  resource: ResourceId,
  month: Month,
): ResourceId {
  const span = spans.find(
    (one) => one.resource === resource && one.from <= month && month <= one.to,
  );
  return span?.into ?? resource;
}

/**
 * The resources with the days their lines are due: one that was merged is due no more from then on, and a line is due as long as
 * any resource that counts in it is offered.
 */
export function offeredAs(resources: readonly Resource[], spans: readonly MergeSpan[]): Resource[] {
  if (spans.length === 0) return [...resources];
  return resources.map((resource) => {
    const lent = spans
      .filter(({ into }) => into === resource.id)
      .flatMap((span) => stretchesOf(resources, span));
    const gone = spans.find((span) => span.resource === resource.id)?.from;
    return withStretches(resource, [own(resource, gone), ...lent]);
  });
}

/** Days something is offered; an end that is not there is not known. */
interface Stretch {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

function own({ validFrom, validTo }: Resource, gone: Month | undefined): Stretch {
  if (gone === undefined) return { from: validFrom, to: validTo };
  const last = gone === ALL_TIME.from ? parseDay(`${gone}-01`) : lastDayBefore(gone);
  return { from: validFrom, to: earlier(validTo, last) };
}

/** The days a merged resource is offered while it counts elsewhere; none when it had ended before. */
function stretchesOf(resources: readonly Resource[], span: MergeSpan): Stretch[] {
  const { validFrom, validTo } = resources.find(({ id }) => id === span.resource) ?? {};
  const begin = span.from === ALL_TIME.from ? undefined : parseDay(`${span.from}-01`);
  const from = validFrom && begin && validFrom < begin ? begin : validFrom;
  const end = span.to === ALL_TIME.to ? undefined : lastDayOf(span.to);
  const to = earlier(validTo, end);
  const ended = to !== undefined && to < (from ?? begin ?? to);
  return ended ? [] : [{ from, to }];
}

/** From the first beginning that is known to the last end, where every end is known. */
function withStretches(resource: Resource, stretches: readonly Stretch[]): Resource {
  const { validFrom, validTo: _, ...rest } = resource;
  const begins = stretches.flatMap(({ from }) => from ?? []).sort();
  const ends = stretches.flatMap(({ to }) => to ?? []).sort();
  const from = validFrom && begins[0];
  const to = ends.length === stretches.length ? ends.at(-1) : undefined;
  return { ...rest, ...(from && { validFrom: from }), ...(to && { validTo: to }) };
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a && b ? (a < b ? a : b) : (a ?? b);
}

function byResource(merges: readonly Merge[]): ReadonlyMap<ResourceId, Merge> {
  return new Map(merges.map((merge) => [merge.resource, merge]));
}

/** Where the chain of a resource ends in a month. */
function lastOf(
  of: ReadonlyMap<ResourceId, Merge>,
  resource: ResourceId,
  month: Month,
): ResourceId {
  const merge = of.get(resource);
  return merge && merge.from <= month ? lastOf(of, merge.into, month) : resource;
}

/** Spans that follow one another and lead to the same resource as one. */
function joined(spans: readonly MergeSpan[]): MergeSpan[] {
  return spans.reduce<MergeSpan[]>((all, span) => {
    const before = all.at(-1);
    if (before?.into !== span.into) return [...all, span];
    return [...all.slice(0, -1), { ...before, to: span.to }];
  }, []);
}

function lastDayBefore(month: Month): Day {
  return dayAfter(parseDay(`${month}-01`), -1);
}

function monthBefore(month: Month): Month {
  return monthOfDay(lastDayBefore(month));
}
