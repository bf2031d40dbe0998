import { apportion } from '../money/apportion.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import { roundedTogether } from './controlled-rounding.ts';
import type { MemberCode } from '../member.ts';
import type { Obstacle } from './obstacle.ts';
import type { Scenario } from './scenario.ts';
import type { SimulationBase } from './simulation-base.ts';
import type { SimulatedGroup } from './simulation-group.ts';
import { blendWeights, type Weights } from './simulation-key.ts';
import {
  hasLimits,
  limitConflict,
  respectsLimits,
  withinLimits,
  type Limited,
} from './simulation-limits.ts';

/** Amounts shared out between the parties of a scenario. */
export interface SharedOut {
  /** what each weighs in the end: his cents where limits change what the key says */
  readonly weights: Weights;
  /** whom a limit holds */
  readonly held: Limited['held'];
  /** of each amount in their order, member → cents */
  readonly parts: readonly ReadonlyMap<MemberCode, Cents>[];
}

/** Each amount shared out on its own by the scenario's key; all together within its limits. */
export function sharedOut(
  base: SimulationBase,
  group: SimulatedGroup,
  scenario: Scenario,
  amounts: readonly Cents[],
): SharedOut | readonly Obstacle[] {
  const members = group.parties.map(({ code }) => code);
  if (members.length < 2) return [{ code: 'too-few-members' }];
  const conflict = limitConflict(scenario, members);
  if (conflict) return [{ code: conflict }];
  const keyed = blendWeights(base, group, scenario);
  if ('missing' in keyed)
    return keyed.missing.map((one) => ({ code: 'missing-figure', ...one }) as const);
  const { weights } = keyed;
  const parts = amounts.map((amount) => apportion(amount, weights));
  const total = sumOfCents(amounts);
  const isKept = !hasLimits(scenario) || respectsLimits(total, addedUp(members, parts), scenario);
  if (isKept || total <= 0) return { weights, held: new Map(), parts };
  const limited = withinLimits(total, weights, scenario);
  return limited ? withLimits(limited, amounts) : [{ code: 'nobody-to-charge' }];
}

/** Parts of several amounts added up: each member's, 0 where there are none. */
export function addedUp(
  members: readonly MemberCode[],
  parts: readonly ReadonlyMap<MemberCode, Cents>[],
): ReadonlyMap<MemberCode, Cents> {
  return new Map(
    members.map((member) => [member, sumOfCents(parts.map((one) => one.get(member) ?? cents(0)))]),
  );
}

function withLimits({ owed, held }: Limited, amounts: readonly Cents[]): SharedOut {
  const weights = new Map([...owed].map(([member, due]) => [member, BigInt(due)]));
  return { weights, held, parts: roundedTogether(amounts, owed) };
}
