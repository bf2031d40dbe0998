import type { AgreementRules, FreedShare } from './agreement-rules.ts';
import type { Charge } from './charge.ts';
import type { Member, MemberCode } from '../member.ts';
import { boundMembers, type Membership } from './membership.ts';
import type { PopulationKind } from '../population.ts';
import { yearOf, type Day } from '../period.ts';

/** One signed state of the agreement: the convention itself or an amendment (convention, art. 1 and 11). */
export interface AgreementVersion {
  /** short name, `'convention-2025'` */
  readonly id: string;
  readonly effectiveFrom: Day;
  /** INSEE vintage available at the date of signature; the share table is frozen with it */
  readonly vintage: number;
  readonly populationKind: PopulationKind;
  /** date of signature of each party, null while it is not known */
  readonly signatures: Readonly<Record<string, Day | null>>;
  /** where this version settles it otherwise than the agreement's rules */
  readonly freedShare?: FreedShare;
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
  readonly rules: AgreementRules;
  /** penalties and damages, outside any order */
  readonly charges: readonly Charge[];
}

/**
 * Whose signature a version needs (art. 11): every member bound on the day it takes effect, and every other it names, such
 * as one that joins by it. Who joined later did not sign it.
 */
export function partiesOf(version: AgreementVersion, membership: Membership): MemberCode[] {
  const bound = new Set(
    boundMembers(membership, version.effectiveFrom).map(({ code }) => code as string),
  );
  for (const code of Object.keys(version.signatures)) bound.add(code);
  return [...bound] as MemberCode[];
}

/** A version takes effect only when the signature of every party is known (convention, art. 11). */
export function isSigned(version: AgreementVersion, membership: Membership): boolean {
  return partiesOf(version, membership).every((code) => version.signatures[code] != null);
}

/**
 * The first budget year a version rules: the one that opens on its effective date or next after it, and no year that was
 * over when the last party signed, for past years never change.
 *
 * @returns undefined while a signature is not known
 */
export function firstYearOf(version: AgreementVersion, membership: Membership): number | undefined {
  if (!isSigned(version, membership)) return undefined;
  const { effectiveFrom, signatures } = version;
  const opensTheYear = effectiveFrom.endsWith('-01-01');
  const opening = yearOf(effectiveFrom) + (opensTheYear ? 0 : 1);
  const signed = Object.values(signatures).map((day) => (day === null ? opening : yearOf(day)));
  return Math.max(opening, ...signed);
}

/**
 * The version that rules a budget year: the last signed one in effect on its 1 January (budget year = calendar year).
 *
 * @returns undefined when none is: the cost share of that year is *n.d.*
 */
export function versionInForce(agreement: Agreement, year: number): AgreementVersion | undefined {
  return agreement.versions
    .filter((version) => (firstYearOf(version, agreement) ?? Infinity) <= year)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
}
