import { apportionment, type Weights } from './apportionment.ts';
import { cents, type Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';

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
export function apportion(total: Cents, weights: Weights): ReadonlyMap<MemberCode, Cents> {
  if (total < 0) return negated(apportion(cents(-total), weights));
  const { leftOver, parts } = apportionment(total, weights);
  return new Map(
    parts.map(({ member, whole, rank }) => [
      member,
      cents(Number(whole) + (rank <= leftOver ? 1 : 0)),
    ]),
  );
}

function negated(parts: ReadonlyMap<MemberCode, Cents>): ReadonlyMap<MemberCode, Cents> {
  return new Map([...parts].map(([member, part]) => [member, cents(-part)]));
}
