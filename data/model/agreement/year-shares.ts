import { versionInForce, firstYearOf, type Agreement, type AgreementVersion } from './agreement.ts';
import { shareTable, type ShareTable } from './cost-share.ts';
import type { Member } from '../member.ts';
import { activeMembers, lastSharedYear } from './membership.ts';
import { yearOf, type Day } from '../period.ts';
import type { Population } from '../population.ts';

/** What the shares of a year follow from. */
export interface ShareBasis {
  readonly agreement: Agreement;
  /** every commune of the department, in every vintage known */
  readonly populations: readonly Population[];
}

/** Why a year has no shares: no version rules it, one member or none remains, or INSEE's figure is not known. */
export type NoShares = 'no-version' | 'ended' | 'population';

/**
 * The share table of a budget year: the members that share its costs, on the vintage frozen in the version that rules it.
 * It is a function of days before the year began, so what is decided later never changes it.
 *
 * @param orderedOn of one order dated before a member left: that member still bears its part of it (art. 6.2)
 * @returns undefined when the year has no shares, see {@link whyNoShares}: the cost share is *n.d.*
 */
export function yearShares(
  { agreement, populations }: ShareBasis,
  year: number,
  orderedOn?: Day,
): ShareTable | undefined {
  const version = versionInForce(agreement, year);
  const payers = payersOf(agreement, year, orderedOn);
  if (!version || payers.length <= 1) return undefined;
  return shareTable(version, payers, populations, goneApart(agreement, version, year, payers));
}

/** The reason a year has no shares; undefined when it has. */
export function whyNoShares(basis: ShareBasis, year: number): NoShares | undefined {
  if (!versionInForce(basis.agreement, year)) return 'no-version';
  if (activeMembers(basis.agreement, year).length <= 1) return 'ended';
  return yearShares(basis, year) ? undefined : 'population';
}

/** Who pays in a year: its members and, for an order, those that left after it, as the agreement lists them. */
function payersOf(agreement: Agreement, year: number, orderedOn?: Day): Member[] {
  const active = new Set(activeMembers(agreement, year));
  return agreement.members.filter((member) => {
    const last = goneBefore(member, agreement, year);
    return (
      active.has(member) || (last !== null && orderedOn !== undefined && yearOf(orderedOn) <= last)
    );
  });
}

/**
 * The members whose freed share is spread over the others: who left while this version ruled. Under the next version the
 * department serves their inhabitants like any other's.
 */
function goneApart(
  agreement: Agreement,
  version: AgreementVersion,
  year: number,
  payers: readonly Member[],
): Member[] {
  const freedShare = version.freedShare ?? agreement.rules.freedShare;
  if (freedShare === 'department') return [];
  const first = firstYearOf(version, agreement) ?? year;
  return agreement.members.filter((member) => {
    const last = goneBefore(member, agreement, year);
    return last !== null && last >= first && !payers.includes(member);
  });
}

/** The former members whose inhabitants nobody serves in a year, their freed share being spread over the others. */
export function unservedMembers(agreement: Agreement, year: number): Member[] {
  const version = versionInForce(agreement, year);
  return version ? goneApart(agreement, version, year, payersOf(agreement, year)) : [];
}

/** The last year a member shared, when it is over; a member leaves on a 31 December. */
function goneBefore(member: Member, { rules }: Agreement, year: number): number | null {
  const last = lastSharedYear(member, rules);
  return last !== null && last < year ? last : null;
}
