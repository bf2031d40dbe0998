import type { Measures } from './answer.ts';
import { costShare, type ShareTable } from './agreement/cost-share.ts';
import { gap, hoover, intensity } from './fairness.ts';
import { compute, isKnown, type Figure } from './figure.ts';
import type { Member, MemberCode } from './member.ts';
import type { MeasureId } from './metric.ts';

/** A member's part of the use beside its part of the cost. */
export interface MemberShares {
  readonly useShare: Figure;
  readonly costShare: Figure;
  readonly gap: Figure;
  readonly intensity: Figure;
}

/** The uses that shares are parts of. */
export interface Uses {
  readonly members: ReadonlyMap<MemberCode, Measures>;
  readonly group: Measures;
}

/**
 * Each member's share of a measure beside its cost share. The whole is the sum of the members; while one of them is
 * secret, the published total stands in, so that the others' shares stay known.
 *
 * @param table undefined when no agreement rules the year: the cost share is *n.d.*; who is not in it that year pays nothing
 */
export function memberShares(
  members: readonly Member[],
  uses: Uses,
  measure: MeasureId,
  table: ShareTable | undefined,
): ReadonlyMap<MemberCode, MemberShares> {
  const whole = wholeOf(members, uses, measure);
  return new Map(
    members.map(({ code }) => {
      const own = uses.members.get(code)?.[measure] ?? 'not-computable';
      return [code, sharesOf(own, whole, table ? (costShare(table, code) ?? 0) : 'not-computable')];
    }),
  );
}

/** Hoover index of all the members, 0 to 1; absent as soon as one share is. */
export function hooverOf(shares: ReadonlyMap<MemberCode, MemberShares>): Figure {
  const all = [...shares.values()];
  if (all.length === 0) return 'not-computable';
  return compute(
    all.flatMap((one) => [one.useShare, one.costShare]),
    (...values) =>
      hoover(
        all.map((_, index) => ({
          useShare: values[2 * index] ?? NaN,
          costShare: values[2 * index + 1] ?? NaN,
        })),
      ),
  );
}

function wholeOf(members: readonly Member[], uses: Uses, measure: MeasureId): Figure {
  const parts = members.map(({ code }) => uses.members.get(code)?.[measure] ?? 'not-computable');
  const sum = compute(parts, (...values) => values.reduce((total, value) => total + value, 0));
  return isKnown(sum) ? sum : uses.group[measure];
}

function sharesOf(own: Figure, whole: Figure, share: Figure): MemberShares {
  const useShare = compute([own, whole], (part, sum) => part / sum);
  const both = [useShare, share];
  return {
    useShare,
    costShare: share,
    gap: compute(both, (use, cost) => gap({ useShare: use, costShare: cost })),
    intensity: compute(both, (use, cost) => intensity({ useShare: use, costShare: cost }) ?? NaN),
  };
}
