import { firstYearOf, versionInForce, type Agreement } from './agreement.ts';
import type { Cents } from '../cents.ts';
import { evolution, isKnown, type Figure } from '../figure.ts';

/** The cost of a year beside that of the reference year, for a party that might ask for a revision (convention, art. 1). */
export interface Revision {
  /** first whole year of the version in force (money rule 6) */
  readonly referenceYear: number;
  readonly reference: Figure;
  readonly cost: Figure;
  /** cost / reference − 1 */
  readonly evolution: Figure;
  /** part of the reference from which the change counts, 0.1 */
  readonly threshold: number;
  /** does it reach the threshold, up or down? null while one of the two is not known */
  readonly alert: boolean | null;
}

/**
 * How far the cost moved since the reference year. It only warns: past years never change, and a change of population is
 * no reason.
 *
 * @param costOf cents of all resources in a year
 * @returns null when no version rules the year
 */
export function revisionOf(
  agreement: Agreement,
  year: number,
  costOf: (year: number) => Cents | 'not-computable',
): Revision | null {
  const version = versionInForce(agreement, year);
  const referenceYear = version && firstYearOf(version, agreement);
  if (referenceYear === undefined) return null;
  const [cost, reference] = [costOf(year), costOf(referenceYear)];
  const threshold = agreement.rules.revisionThreshold;
  const change = evolution(cost, reference);
  const alert = isKnown(change) ? reaches(Number(cost), Number(reference), threshold) : null;
  return { referenceYear, reference, cost, evolution: change, threshold, alert };
}

/** In whole numbers: 90 of 100 is a tenth less, though not in binary fractions. */
function reaches(cost: number, reference: number, threshold: number): boolean {
  const parts = BigInt(Math.round(threshold * 10_000));
  const difference = BigInt(Math.abs(cost - reference));
  return difference * 10_000n >= parts * BigInt(Math.abs(reference));
}
