import type { MemberCode } from '../member.ts';

const OF_A_MEMBER = /^enrolments\/([^/]+)\//;

/** The one member some slices of the ledger are about, as enrolments are; null where they are of the group, or of several. */
export function memberOfSlices(slices: readonly string[]): MemberCode | null {
  const members = new Set(slices.map((slice) => OF_A_MEMBER.exec(slice)?.[1]));
  const [member] = members;
  return members.size === 1 && member !== undefined ? (member as MemberCode) : null;
}

/** Is what one member brings, or the group (null), the business of somebody who imports for some members? */
export function concerns(member: MemberCode | null, own: 'all' | readonly MemberCode[]): boolean {
  return own === 'all' || (member !== null && own.includes(member));
}
