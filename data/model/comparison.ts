import { breakBetween, type Annotation } from './annotation.ts';
import type { Compare, Compared, Measures, Period } from './answer.ts';
import { periodBetween, type Coverage } from './coverage.ts';
import { evolution, type Figure } from './figure.ts';
import type { MeasureId } from './metric.ts';
import { lastDayOf, monthNumberOf, monthOf, parseDay, yearOf } from './period.ts';

/** The period a year up to a month is compared with; null when none is asked, or nothing was received of the year before. */
export function comparisonPeriod(
  period: Period,
  compare: Compare,
  { months }: Coverage,
): Period | null {
  if (compare === 'none') return null;
  const before = periodBefore(period, compare);
  return months.some((month) => month >= before.from && month <= before.to) ? before : null;
}

/** The same months of the year before, or the whole of it. */
export function periodBefore(period: Period, compare: Exclude<Compare, 'none'>): Period {
  const year = yearOf(period.from) - 1;
  const last = compare === 'full' ? 12 : monthNumberOf(period.to);
  return periodBetween(monthOf(year, 1), monthOf(year, last));
}

/** The break of the series between the first day of one period and the last of another, later one. */
export function breakOf(
  annotations: readonly Annotation[],
  before: Period,
  after: Period,
): Annotation | null {
  const found = breakBetween(annotations, parseDay(`${before.from}-01`), lastDayOf(after.to));
  return found ?? null;
}

/** A cell beside the one it is compared with; across a break both are given, and no evolution. */
export function compared(
  current: Measures,
  previous: Measures | null,
  measure: MeasureId,
  isBroken: boolean,
): Compared {
  return {
    ...current,
    previous,
    evolution: previous && changeBetween(current[measure], previous[measure], isBroken),
  };
}

function changeBetween(current: Figure, previous: Figure, isBroken: boolean): Figure {
  return isBroken ? 'series-break' : evolution(current, previous);
}
