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

/**
 * Sets the months a file brings beside the year before.
 *
 * @param timelines what would be held with the file
 * @param brought   months of a timeline that the file brings
 */
export function comparisonsOf(
  timelines: readonly Timeline[],
  brought: (timeline: Timeline) => readonly string[],
): Comparison[] {
  return timelines.flatMap((timeline) =>
    brought(timeline).map((month) => comparisonAt(timeline, month)),
  );
}

function comparisonAt({ series, measure, values }: Timeline, month: string): Comparison {
  const year = monthsOfLastYear(month).flatMap((each) => values.get(each) ?? []);
  return {
    series,
    measure,
    month,
    value: values.get(month) ?? 0,
    lastYear: values.get(monthsBefore(month, 12)) ?? null,
    lastYearMean: year.length === 0 ? null : mean(year),
    lastYearMonths: year.length,
  };
}

/** Arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function monthsOfLastYear(month: string): string[] {
  const january = `${monthsBefore(month, 12).slice(0, 4)}-01`;
  return Array.from({ length: 12 }, (_, index) => monthsBefore(january, -index));
}
