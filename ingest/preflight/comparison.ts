import { monthsBefore } from './slice.ts';
import type { Timeline } from './timeline.ts';

/** A month of a file beside the year before. */
export interface Comparison {
  readonly series: string;
  readonly measure: string;
  readonly month: string;
  readonly value: number;
  /** the same month of the year before; null when it was not received */
  readonly lastYear: number | null;
  /** mean of the months received of the calendar year before; null when there is none */
  readonly lastYearMean: number | null;
  /** how many months that mean is of */
  readonly lastYearMonths: number;
}

/** Sets the months a file brings beside the year before. */
export function comparisonsOf(
  brought: readonly Timeline[],
  held: readonly Timeline[],
): Comparison[] {
  const before = new Map(
    held.map((timeline) => [`${timeline.series} ${timeline.measure}`, timeline.values]),
  );
  return brought.flatMap(({ series, measure, values }) => {
    const known = before.get(`${series} ${measure}`) ?? new Map<string, number>();
    return [...values].map(([month, value]) => {
      const year = monthsOfLastYear(month).flatMap((each) => known.get(each) ?? []);
      return {
        series,
        measure,
        month,
        value,
        lastYear: known.get(monthsBefore(month, 12)) ?? null,
        lastYearMean: year.length === 0 ? null : mean(year),
        lastYearMonths: year.length,
      };
    });
  });
}

/** Arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function monthsOfLastYear(month: string): string[] {
  const january = `${monthsBefore(month, 12).slice(0, 4)}-01`;
  return Array.from({ length: 12 }, (_, index) => monthsBefore(january, -index));
}
