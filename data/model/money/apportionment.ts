import type { Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';

/** Whole numbers ≥ 0 an amount is split in proportion to, by member: inhabitants served, cents invoiced. */
export type Weights = ReadonlyMap<MemberCode, number | bigint>;

/** What a member gets of an amount, and why: `total × weight = whole × sum of weights + remainder`. */
export interface ExactPart {
  readonly member: MemberCode;
  readonly weight: bigint;
  /** whole cents of the exact part */
  readonly whole: bigint;
  /** what is left of the exact part, in parts of a cent as many as the sum of weights */
  readonly remainder: bigint;
  /** place by remainder, from 1; ties go to the lower INSEE code */
  readonly rank: number;
}

/** An amount split by largest remainder, with its steps: the first `leftOver` ranks get a cent more. */
export interface Apportionment {
  readonly sumOfWeights: bigint;
  /** cents that the whole parts leave over */
  readonly leftOver: number;
  /** in the order of the weights */
  readonly parts: readonly ExactPart[];
}

/**
 * Splits an amount that is not negative, keeping the steps.
 *
 * @throws RangeError when a weight is negative or not whole, or when none is positive: there is nobody to charge
 */
export function apportionment(total: Cents, weights: Weights): Apportionment {
  const sum = sumOf(weights);
  const parts = [...weights].map(([member, weight]) => exactPart(member, total, weight, sum));
  const whole = parts.reduce((all, part) => all + part.whole, 0n);
  const places = new Map(ranked(parts).map((part, index) => [part, index + 1]));
  return {
    sumOfWeights: sum,
    leftOver: Number(BigInt(total) - whole),
    parts: parts.map((part) => ({ ...part, rank: places.get(part) ?? 0 })),
  };
}

function sumOf(weights: Weights): bigint {
  let sum = 0n;
  for (const [member, weight] of weights) {
    const isWhole = typeof weight === 'bigint' || Number.isSafeInteger(weight);
    if (!isWhole || weight < 0) {
      throw new RangeError(`apportion: the weight of ${member} is not a whole number ≥ 0`);
    }
    sum += BigInt(weight);
  }
  if (sum === 0n) throw new RangeError('apportion: no member has a positive weight');
  return sum;
}

type Unranked = Omit<ExactPart, 'rank'>;

function exactPart(
  member: MemberCode,
  total: Cents,
  weight: number | bigint,
  sum: bigint,
): Unranked {
  const product = BigInt(total) * BigInt(weight);
  return { member, weight: BigInt(weight), whole: product / sum, remainder: product % sum };
}

function ranked(parts: readonly Unranked[]): Unranked[] {
  return [...parts].sort((a, b) =>
    a.remainder === b.remainder
      ? a.member < b.member
        ? -1
        : 1
      : a.remainder > b.remainder
        ? -1
        : 1,
  );
}
