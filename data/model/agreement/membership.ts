import type { Agreement } from './agreement.ts';
import type { AgreementRules } from './agreement-rules.ts';
import type { Member } from '../member.ts';
import { lastDayOf, monthOf, parseDay, yearOf, type Day } from '../period.ts';

/** Where a member stands: accession not complete, bound, bound until the end of a notice, or gone (convention, art. 6). */
export type MemberStatus = 'pending' | 'active' | 'leaving' | 'left';

/** The list of members and what settles their days. */
export type Membership = Pick<Agreement, 'members' | 'rules'>;

const ALWAYS = parseDay('0001-01-01');

/**
 * The day a member is bound from: for a signatory of the convention always, for one that acceded the later of its
 * deliberation and its notification (art. 6.1).
 *
 * @returns null while one of the two is not known
 */
export function joinedOn({ accession }: Member): Day | null {
  if (!accession) return ALWAYS;
  const { deliberatedOn, notifiedOn } = accession;
  if (deliberatedOn === null || notifiedOn === null) return null;
  return deliberatedOn > notifiedOn ? deliberatedOn : notifiedOn;
}

/** The day that counts for a member's notice of withdrawal; null without one, or while that day is not known. */
export function noticeOn({ withdrawal }: Member, { noticeBasis }: AgreementRules): Day | null {
  if (!withdrawal) return null;
  return noticeBasis === 'sent' ? withdrawal.sentOn : withdrawal.receivedOn;
}

/** The last day of a year on which a notice still ends the membership with that year: 30 September (art. 6.2). */
export function noticeDeadline(year: number, { noticeMonths }: AgreementRules): Day {
  return lastDayOf(monthOf(year, 12 - noticeMonths));
}

/**
 * A member's last day: the 31 December of the year its notice came in time for, else of the next (art. 6.2).
 *
 * @returns null while no notice counts
 */
export function leavesOn(member: Member, rules: AgreementRules): Day | null {
  const notice = noticeOn(member, rules);
  if (notice === null) return null;
  const year = yearOf(notice);
  return parseDay(`${notice <= noticeDeadline(year, rules) ? year : year + 1}-12-31`);
}

/** Where a member stands on a day, by what is known of its letters today. */
export function statusOn(member: Member, rules: AgreementRules, day: Day): MemberStatus {
  const joined = joinedOn(member);
  if (joined === null || joined > day) return 'pending';
  const notice = noticeOn(member, rules);
  const last = leavesOn(member, rules);
  if (last !== null && last < day) return 'left';
  return notice !== null && notice <= day ? 'leaving' : 'active';
}

/**
 * Where a member stands in a budget year. The shares of a year are those of its 1 January, as with an amendment that
 * starts during one: who joins later is pending until the next; *leaving* is who gave notice before the year was over.
 */
export function statusIn(member: Member, rules: AgreementRules, year: number): MemberStatus {
  const opening = statusOn(member, rules, parseDay(`${year}-01-01`));
  if (opening === 'pending' || opening === 'left') return opening;
  return statusOn(member, rules, parseDay(`${year}-12-31`));
}

/** The last budget year a member that gave notice shares the costs of; null without a notice, or when it never came to share. */
export function lastSharedYear(member: Member, rules: AgreementRules): number | null {
  const last = leavesOn(member, rules);
  if (last === null) return null;
  return statusIn(member, rules, yearOf(last)) === 'pending' ? null : yearOf(last);
}

/** The members that share the costs of a year, those who leave at its end included, as the agreement lists them. */
export function activeMembers({ members, rules }: Membership, year: number): Member[] {
  return members.filter((member) => {
    const status = statusIn(member, rules, year);
    return status === 'active' || status === 'leaving';
  });
}

/** The members bound on a day: who must sign what takes effect then (art. 11). */
export function boundMembers({ members, rules }: Membership, day: Day): Member[] {
  return members.filter((member) => {
    const status = statusOn(member, rules, day);
    return status === 'active' || status === 'leaving';
  });
}

/** The group ends when one member remains (art. 3). */
export function groupStatus(membership: Membership, year: number): 'active' | 'ended' {
  return activeMembers(membership, year).length <= 1 ? 'ended' : 'active';
}
