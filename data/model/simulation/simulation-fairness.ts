import { hoover } from '../fairness.ts';
import { compute, isKnown, type Figure } from '../figure.ts';
import type { MemberCode } from '../member.ts';
import type { SimulatedMember } from './simulated-member.ts';
import type { SimulationBase } from './simulation-base.ts';
import type { SimulatedGroup } from './simulation-group.ts';
import { blendWeights, ratio, sumOf } from './simulation-key.ts';

/** The member who would pay most more than today, in cents; the first of several. */
export interface LargestRise {
  readonly member: MemberCode;
  readonly difference: number;
  /** relative, absent for one who pays nothing today */
  readonly evolution: Figure;
}

/**
 * Hoover index of a scenario: its cost shares beside the parts of the use of the same year, those of who leaves where his
 * inhabitants go.
 */
export function hooverAgainstUse(
  base: SimulationBase,
  group: SimulatedGroup,
  members: readonly SimulatedMember[],
): Figure {
  const blend = [{ key: 'usage', percent: 100 }] as const;
  const use = blendWeights(base, group, { blend, vintage: null, populationKind: null });
  if ('missing' in use) return use.missing[0]?.reason ?? 'not-computable';
  const whole = sumOf(use.weights);
  const payers = members.filter(({ change }) => change !== 'leaves');
  return compute(
    payers.map(({ share }) => share),
    (...shares) =>
      hoover(
        payers.map(({ code }, index) => ({
          useShare: ratio(use.weights.get(code) ?? 0n, whole),
          costShare: shares[index] ?? NaN,
        })),
      ),
  );
}

/** Whose bill grows most; null when nobody's does, or it cannot be computed. */
export function largestRise(members: readonly SimulatedMember[]): LargestRise | null {
  return largestChange(members, 1);
}

/** Whose bill falls most, by a difference below 0; null likewise. */
export function largestFall(members: readonly SimulatedMember[]): LargestRise | null {
  return largestChange(members, -1);
}

function largestChange(members: readonly SimulatedMember[], sign: 1 | -1): LargestRise | null {
  let largest: LargestRise | null = null;
  for (const { code, difference, evolution } of members) {
    if (isKnown(difference) && sign * difference > sign * (largest?.difference ?? 0))
      largest = { member: code, difference, evolution };
  }
  return largest;
}
