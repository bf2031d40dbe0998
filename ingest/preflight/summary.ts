import { mean, type Comparison } from './comparison.ts';

/** One measure of a file over all its months, beside the year before. */
export interface Summary {
  /** what tells the series from others of its source: `['PR', 'ville-de-besancon']`; nothing for events */
  readonly of: readonly string[];
  readonly measure: string;
  readonly value: number;
  readonly months: number;
  /** over the months that were received the year before too; undefined when none was */
  readonly lastYear?: {
    readonly value: number;
    readonly lastYear: number;
    readonly months: number;
  };
  /** means of a month; undefined when nothing of the year before was received */
  readonly mean?: { readonly value: number; readonly lastYear: number };
}

/**
 * The comparisons of a file, one line per measure.
 *
 * @param isSnapshot states of several months are not added: the last one stands
 */
export function summariesOf(comparisons: readonly Comparison[], isSnapshot: boolean): Summary[] {
  const groups = new Map<string, Comparison[]>();
  for (const each of comparisons) {
    const key = `${each.series} ${each.measure}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((all) => summary(isSnapshot ? all.slice(-1) : all));
}

/** What tells a series from others of its kind and source, which are said above it. */
export function tellingParts(series: string): string[] {
  return series.split('/').slice(2);
}

function summary(all: readonly Comparison[]): Summary {
  const comparable = all.filter(({ lastYear }) => lastYear !== null);
  const means = all.flatMap(({ lastYearMean }) => lastYearMean ?? []);
  const value = sum(all.map((each) => each.value));
  return {
    of: tellingParts(all[0]?.series ?? ''),
    measure: all[0]?.measure ?? '',
    value,
    months: all.length,
    ...(comparable.length > 0 && {
      lastYear: {
        value: sum(comparable.map((each) => each.value)),
        lastYear: sum(comparable.map(({ lastYear }) => lastYear ?? 0)),
        months: comparable.length,
      },
    }),
    ...(means.length > 0 && { mean: { value: value / all.length, lastYear: mean(means) } }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
