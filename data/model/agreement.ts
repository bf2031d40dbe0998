import type { Member } from './member.ts';
import type { PopulationKind } from './population.ts';
import { yearOf, type Day } from './period.ts';

/** One signed state of the agreement: the convention itself or an amendment (convention, art. 1 and 11). */
export interface AgreementVersion {
  /** short name, `'convention-2025'` */
  readonly id: string;
  readonly effectiveFrom: Day;
  /** INSEE vintage available at the date of signature; the share table is frozen with it */
  readonly vintage: number;
  readonly populationKind: PopulationKind;
  /** date of signature of each member, null while it is not known */
  readonly signatures: Readonly<Record<string, Day | null>>;
}

/** The convention as data: the signed list of members and the successive versions. */
export interface Agreement {
  readonly title: string;
  /** true for fictitious versions, which every page must say */
  readonly demonstration: boolean;
  /** INSEE code of the department whose population is the denominator, `'25'` */
  readonly department: string;
  readonly members: readonly Member[];
  readonly versions: readonly AgreementVersion[];
}

/** A version takes effect only when every member's signature is known (convention, art. 11). */
export function isSigned(version: AgreementVersion, members: readonly Member[]): boolean {
  return members.every((member) => version.signatures[member.code] != null);
}

/**
 * The version that rules a budget year: the last signed one in effect on its 1 January (budget year = calendar year).
 *
 * @returns undefined when none is: the cost share of that year is *n.d.*
 */
export function versionInForce(agreement: Agreement, year: number): AgreementVersion | undefined {
  return agreement.versions
    .filter((version) => isSigned(version, agreement.members))
    .filter((version) => startsBy(version, year))
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
}

function startsBy(version: AgreementVersion, year: number): boolean {
  const opensTheYear = version.effectiveFrom.endsWith('-01-01');
  return opensTheYear
    ? yearOf(version.effectiveFrom) <= year
    : yearOf(version.effectiveFrom) < year;
}
