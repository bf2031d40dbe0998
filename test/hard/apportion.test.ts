import { expect, it } from 'vitest';
import { apportion } from '../../data/model/money/apportion.ts';
import { cents } from '../../data/model/cents.ts';
import { parseMemberCode, type MemberCode } from '../../data/model/member.ts';

const TRIALS = 1_000_000;
const CODES = Array.from({ length: 12 }, (_, n) => parseMemberCode(String(25_000 + n * 37)));
type Named = readonly (readonly [MemberCode, number])[];

/** A trial's weights and amount; small ones often, where ties and single cents are. */
interface Trial {
  readonly total: number;
  readonly weights: Named;
  readonly chosen: number;
  readonly growth: number;
}

it('keeps the sum, forgets the order, misses nobody by a cent, mirrors and never shrinks, a million times', () => {
  const random = generator(20_260_701);
  const faults: unknown[] = [];
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const drawn = draw(random);
    const fault = faultOf(drawn);
    if (fault) faults.push({ trial, fault, ...drawn });
  }
  expect(faults).toEqual([]);
});

function faultOf({ total, weights, chosen, growth }: Trial): string | undefined {
  const parts = apportion(cents(total), new Map(weights));
  const values = [...parts.values()];
  if (values.reduce((sum, value) => sum + value, 0) !== total) return 'sum';
  if (weights.some(([code, weight]) => !isNear(parts.get(code) ?? NaN, total, weight, weights)))
    return 'a cent or more away';
  const reversed = apportion(cents(total), new Map([...weights].reverse()));
  if (weights.some(([code]) => reversed.get(code) !== parts.get(code))) return 'order';
  const credited = apportion(cents(-total), new Map(weights));
  if (weights.some(([code]) => (credited.get(code) ?? NaN) + (parts.get(code) ?? NaN) !== 0))
    return 'credit note';
  const [code, weight] = weights[chosen]!;
  const grown = apportion(cents(total), new Map(weights).set(code, weight + growth));
  return (grown.get(code) ?? NaN) >= (parts.get(code) ?? NaN) ? undefined : 'shrinks';
}

/** Is a part less than a cent from its exact one? `|part × sum − total × weight| < sum` */
function isNear(part: number, total: number, weight: number, weights: Named): boolean {
  const sum = BigInt(weights.reduce((all, [, one]) => all + one, 0));
  const difference = BigInt(part) * sum - BigInt(total) * BigInt(weight);
  return difference < sum && -difference < sum;
}

function draw(random: (below: number) => number): Trial {
  const members = 1 + random(CODES.length);
  const start = random(CODES.length);
  const limit = [4, 1_000, 600_000, 70_000_000][random(4)]!;
  const codes = CODES.map((_, at) => CODES[(at * 5 + start) % CODES.length]!).slice(0, members);
  const weights = codes.map((code, at) => [code, (at === 0 ? 1 : 0) + random(limit)] as const);
  const total = random([10, 10_000, 100_000_000, 1_000_000_000][random(4)]!);
  return { total, weights, chosen: random(members), growth: 1 + random(limit) };
}

/** Whole numbers below a bound, the same each run (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
