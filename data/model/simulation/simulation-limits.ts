import { apportion } from '../money/apportion.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';
import { isLimited, limitOf, type Scenario } from './scenario.ts';
import { sumOf, type Weights } from './simulation-key.ts';

/** Hundredths of a percent in a whole. */
const WHOLE = 10_000;

/** What makes limits impossible to keep, whatever the amounts. */
export type LimitConflict = 'floors-exceed-whole' | 'caps-below-whole' | 'floor-above-cap';

/** The least and the most of one member. */
interface Range {
  readonly floor: Cents;
  readonly cap: Cents;
}

/** Why floors and caps cannot be kept together for these members; undefined when they can. */
export function limitConflict(
  { floor, cap }: Pick<Scenario, 'floor' | 'cap'>,
  members: readonly MemberCode[],
): LimitConflict | undefined {
  const floors = members.map((member) => limitOf(floor, member) ?? 0);
  const caps = members.map((member) => limitOf(cap, member) ?? WHOLE);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  if (floors.some((least, index) => least > (caps[index] ?? WHOLE))) return 'floor-above-cap';
  if (sum(floors) > WHOLE) return 'floors-exceed-whole';
  return sum(caps) < WHOLE ? 'caps-below-whole' : undefined;
}

/** What each member pays within limits, and whom they hold. */
export interface Limited {
  readonly owed: ReadonlyMap<MemberCode, Cents>;
  readonly held: ReadonlyMap<MemberCode, 'floor' | 'cap'>;
}

/**
 * What each member pays of a total within the limits. Whoever would pay less than his floor pays the floor, whoever more
 * than his cap the cap; what that adds or cuts is spread over the others in proportion to their weights, again and again
 * until nobody is outside. A limit in cents is the percentage of the total, a floor rounded down and a cap up.
 *
 * @returns undefined when all those who could still pay weigh nothing in the key
 */
export function withinLimits(
  total: Cents,
  weights: Weights,
  limits: Pick<Scenario, 'floor' | 'cap'>,
): Limited | undefined {
  const ranges = rangesOf(total, weights, limits);
  const owed = new Map<MemberCode, Cents>();
  const held = new Map<MemberCode, 'floor' | 'cap'>();
  for (;;) {
    const free = new Map([...weights].filter(([member]) => !owed.has(member)));
    const rest = cents(total - sumOfCents(owed.values()));
    const found = outside(rest, free, ranges);
    if (found === undefined) return undefined;
    for (const [member, limit] of found) {
      held.set(member, limit);
      owed.set(member, limitIn(ranges, member)[limit]);
    }
    if (found.size > 0) continue;
    const shared = sumOf(free) === 0n ? nothing(free) : apportion(rest, free);
    for (const [member, part] of shared) owed.set(member, part);
    return { owed, held };
  }
}

/** Are all sums within the limits, to the cent? */
export function respectsLimits(
  total: Cents,
  sums: ReadonlyMap<MemberCode, Cents>,
  limits: Pick<Scenario, 'floor' | 'cap'>,
): boolean {
  const ranges = rangesOf(total, sums, limits);
  return [...sums].every(([member, sum]) => {
    const { floor, cap } = limitIn(ranges, member);
    return sum >= floor && sum <= cap;
  });
}

/** Does a scenario limit what members pay at all? */
export function hasLimits({ floor, cap }: Pick<Scenario, 'floor' | 'cap'>): boolean {
  return isLimited(floor) || isLimited(cap);
}

type Ranges = ReadonlyMap<MemberCode, Range>;

function rangesOf(
  total: Cents,
  members: ReadonlyMap<MemberCode, unknown>,
  { floor, cap }: Pick<Scenario, 'floor' | 'cap'>,
): Ranges {
  const whole = BigInt(WHOLE);
  const portion = (limit: number) => BigInt(total) * BigInt(limit);
  return new Map(
    [...members.keys()].map((member) => [
      member,
      {
        floor: cents(Number(portion(limitOf(floor, member) ?? 0) / whole)),
        cap: cents(Number((portion(limitOf(cap, member) ?? WHOLE) + whole - 1n) / whole)),
      },
    ]),
  );
}

function limitIn(ranges: Ranges, member: MemberCode): Range {
  const range = ranges.get(member);
  if (!range) throw new RangeError(`no limits for ${member}`);
  return range;
}

/**
 * Who is outside his range when the rest is shared out: those below their floor when the floors lack more than the caps
 * leave over, those above their cap when it is the other way round, both when it comes to the same. Only in this order
 * does nobody stay held whom the next round would set free.
 *
 * @returns undefined when nobody free weighs anything and there is something left
 */
function outside(
  rest: Cents,
  free: Weights,
  ranges: Ranges,
): ReadonlyMap<MemberCode, 'floor' | 'cap'> | undefined {
  const sum = sumOf(free);
  if (sum === 0n) return rest === 0 ? new Map() : undefined;
  const below: MemberCode[] = [];
  const above: MemberCode[] = [];
  let balance = 0n;
  for (const [member, weight] of free) {
    const { floor, cap } = limitIn(ranges, member);
    const exact = BigInt(rest) * weight;
    const [least, most] = [BigInt(floor) * sum, BigInt(cap) * sum];
    if (exact < least) below.push(member);
    if (exact > most) above.push(member);
    balance += exact < least ? least - exact : exact > most ? most - exact : 0n;
  }
  return new Map([
    ...(balance >= 0n ? below.map((member) => [member, 'floor'] as const) : []),
    ...(balance <= 0n ? above.map((member) => [member, 'cap'] as const) : []),
  ]);
}

function nothing(free: Weights): ReadonlyMap<MemberCode, Cents> {
  return new Map([...free.keys()].map((member) => [member, cents(0)]));
}
