import type { MemberCode } from '../member.ts';

/** What an account may be here; one account may be several. Anybody without one is the *public*. */
export const ROLES = ['commission', 'librarian', 'coordinator', 'administrator'] as const;

/** A role: the *commission numérique* reads all aggregates, a librarian looks after one member, the coordinator after the group, the administrator after accounts. */
export type Role = (typeof ROLES)[number];

/** A role somebody was given. */
export interface Grant {
  readonly role: Role;
  /** of a librarian the member looked after, null for every one; of others null */
  readonly member: MemberCode | null;
}

/** Is a text the name of a role? */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
