import type { MemberCode } from '../member.ts';
import type { Grant, Role } from './role.ts';

/**
 * What a page, a route or a form asks of whoever comes, from least to most: `open` to anybody; `indicators`, public where
 * the group opens them (k = 11); `account`, one's own; `aggregates` of all members (k = 5); `freeze` a yearly report;
 * `checks`, enrolments to look at, and `imports`, both of one's own members; `coordinate` money, decisions, agreement;
 * `settings`, what is settled here; `administer` accounts, keys and logs.
 */
export const RIGHTS = [
  'open',
  'indicators',
  'account',
  'aggregates',
  'freeze',
  'checks',
  'imports',
  'coordinate',
  'settings',
  'administer',
] as const;

/** What is asked of whoever comes. */
export type Right = (typeof RIGHTS)[number];

const ROLES_WITH: Readonly<Record<Right, readonly Role[]>> = {
  open: [],
  indicators: ['commission', 'librarian', 'coordinator'],
  account: ['commission', 'librarian', 'coordinator', 'administrator'],
  aggregates: ['commission', 'librarian', 'coordinator'],
  freeze: ['commission', 'coordinator'],
  checks: ['librarian'],
  imports: ['librarian', 'coordinator'],
  coordinate: ['coordinator'],
  settings: ['coordinator', 'administrator'],
  administer: ['administrator'],
};

/** Do some roles give a right, for one member at least? */
export function holds(grants: readonly Grant[], right: Right): boolean {
  return right === 'open' || grants.some(({ role }) => ROLES_WITH[right].includes(role));
}

/** The members a right is held for: a librarian's own, everybody's for the other roles. */
export function membersWith(grants: readonly Grant[], right: Right): 'all' | readonly MemberCode[] {
  const held = grants.filter(({ role }) => ROLES_WITH[right].includes(role));
  const members = held.map(({ member }) => member);
  return members.includes(null) ? 'all' : [...new Set(members as MemberCode[])].sort();
}
