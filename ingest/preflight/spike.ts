import { mean } from './comparison.ts';
import { monthsBefore } from './slice.ts';
import type { Timeline } from './timeline.ts';

/** A month so far from those before it that a person should be asked (domain §4, COUNTER). */
export interface Spike {
  readonly series: string;
  readonly measure: string;
  readonly month: string;
  readonly value: number;
  /** mean of the months received among the twelve before */
  readonly mean: number;
  readonly direction: 'high' | 'low';
}

/** Below this many months received among the twelve before, a mean says nothing. */
const ENOUGH = 6;

/**
 * The months of a file that are at least 3 × the mean of the twelve before + 100, or below 1 % of a mean of at least 20.
 *
 * @param brought   months of a timeline that the file brings
 * @param timelines what would be held with the file: a long file is also measured by its own earlier months
 */
export function spikesOf(
  brought: (timeline: Timeline) => readonly string[],
  timelines: readonly Timeline[],
): Spike[] {
  return timelines.flatMap((timeline) =>
    brought(timeline).flatMap((month) => spikeAt(timeline, month) ?? []),
  );
}

function spikeAt({ series, measure, values }: Timeline, month: string): Spike | undefined {
  const value = values.get(month);
  const before = Array.from({ length: 12 }, (_, index) => monthsBefore(month, index + 1)).flatMap(
    (each) => values.get(each) ?? [],
  );
  if (value === undefined || before.length < ENOUGH) return undefined;
  const usual = mean(before);
  const direction = directionOf(value, usual);
  return direction && { series, measure, month, value, mean: usual, direction };
}

/** How a value departs from the usual; undefined when it does not. */
export function directionOf(value: number, usual: number): Spike['direction'] | undefined {
  if (value >= 3 * usual + 100) return 'high';
  return usual >= 20 && value < usual / 100 ? 'low' : undefined;
}
