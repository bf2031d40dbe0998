import { isKnown } from '../../data/model/figure.ts';
import type { TimelinePoint } from '../../data/model/overview.ts';
import type { Month } from '../../data/model/period.ts';

/** A month whose figure is known. */
export interface KnownMonth {
  readonly month: Month;
  readonly value: number;
}

/** The months of the year with most and least; undefined where none is known. */
export function extremes(
  points: readonly TimelinePoint[],
): { readonly max: KnownMonth; readonly min: KnownMonth } | undefined {
  const known = points.flatMap(({ month, current }): KnownMonth[] =>
    current !== undefined && isKnown(current) ? [{ month, value: current }] : [],
  );
  const sorted = known.sort((a, b) => b.value - a.value);
  const [max, min] = [sorted[0], sorted.at(-1)];
  return max && min && { max, min };
}
