import type { MemberRow } from '../../data/model/answer.ts';
import { isKnown } from '../../data/model/figure.ts';

/** The one axis all dumbbells share: from 0 to `max`, both shares of a whole. */
export interface ShareAxis {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** An axis that holds every share of the rows, in round tenths; five to nine ticks. */
export function shareAxis(rows: readonly Pick<MemberRow, 'useShare' | 'costShare'>[]): ShareAxis {
  const known = rows.flatMap(({ useShare, costShare }) => [useShare, costShare]).filter(isKnown);
  if (known.length === 0) return { max: 1, ticks: [] };
  const max = Math.min(1, Math.max(0.1, Math.ceil(Math.max(0, ...known) * 10 + 0.2) / 10));
  const step = max > 0.4 ? 0.1 : 0.05;
  const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, index) =>
    Number((index * step).toFixed(2)),
  );
  return { max, ticks };
}

/** Where a share falls on the axis, as an SVG percentage. */
export function placeOn(axis: ShareAxis, share: number): string {
  return `${((100 * share) / axis.max).toFixed(2)}%`;
}
