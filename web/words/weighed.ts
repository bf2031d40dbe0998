import type { MemberRow } from '../../data/model/answer.ts';
import { isKnown } from '../../data/model/figure.ts';

/** Below this gap, half a point, use and payment are said to be alike. */
export const NOTICEABLE = 0.005;

/** A member of whom use, cost and their gap are known. */
export interface Weighed {
  readonly label: string;
  readonly useShare: number;
  readonly costShare: number;
  readonly gap: number;
}

/** The member as weighed; nothing where one of its shares is not known. */
export function knownShares({ label, useShare, costShare, gap }: MemberRow): Weighed[] {
  return isKnown(useShare) && isKnown(costShare) && isKnown(gap)
    ? [{ label, useShare, costShare, gap }]
    : [];
}

/** The member whose use and cost differ most, either way. */
export function widest(rows: readonly MemberRow[]): Weighed | undefined {
  return rows.flatMap(knownShares).sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0];
}
