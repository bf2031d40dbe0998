import { cents, type Cents } from './cents.ts';
import type { MemberCode } from './member.ts';

interface Part {
  readonly member: MemberCode;
  readonly whole: bigint;
  readonly remainder: bigint;
}

/**
 * Splits an amount between members in proportion to their weights, to the cent.
 *
 * Largest remainder: everyone first gets the whole cents of his exact part, then the cents left over go, one each, to the
 * largest fractions; ties go to the lower INSEE code, so the result depends on nothing but its arguments.
 *
 * @param total   amount to split, in cents, may be negative (a credit note)
 * @param weights member → weight, a whole number ≥ 0 of any size, e.g. inhabitants served
 * @returns member → cents, in the order of `weights`; the values sum to `total` exactly
 * @throws RangeError when a weight is negative or not whole, or when none is positive: there is nobody to charge
 * @see convention, art. 1 (pro rata of inhabitants) and art. 8 (each member pays its own part)
 */
export function apportion(
  total: Cents,
  weights: ReadonlyMap<MemberCode, number | bigint>,
): ReadonlyMap<MemberCode, Cents> {
  if (total < 0) return negated(apportion(cents(-total), weights));

  const sum = sumOfWeights(weights);
  const parts = [...weights].map(([member, weight]) => exactPart(member, total, weight, sum));
  const winners = largestRemainders(parts, BigInt(total));
  return new Map(
    parts.map(({ member, whole }) => [
      member,
      cents(Number(whole) + (winners.has(member) ? 1 : 0)),
    ]),
  );
}

function sumOfWeights(weights: ReadonlyMap<MemberCode, number | bigint>): bigint {
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

function exactPart(member: MemberCode, total: Cents, weight: number | bigint, sum: bigint): Part {
  const product = BigInt(total) * BigInt(weight);
  return { member, whole: product / sum, remainder: product % sum };
}

function largestRemainders(parts: readonly Part[], total: bigint): ReadonlySet<MemberCode> {
  const leftOver = total - parts.reduce((sum, part) => sum + part.whole, 0n);
  const ranked = [...parts].sort((a, b) =>
    a.remainder === b.remainder
      ? a.member < b.member
        ? -1
        : 1
      : a.remainder > b.remainder
        ? -1
        : 1,
  );
  return new Set(ranked.slice(0, Number(leftOver)).map((part) => part.member));
}

function negated(parts: ReadonlyMap<MemberCode, Cents>): ReadonlyMap<MemberCode, Cents> {
  return new Map([...parts].map(([member, part]) => [member, cents(-part)]));
}
