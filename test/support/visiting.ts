import type { Grant, Role } from '../../data/model/access/role.ts';
import type { MemberCode } from '../../data/model/member.ts';
import { openTo } from '../../server/access/access.ts';
import { stranger, type Visitor } from '../../server/access/visitor.ts';

/** A house that shows anybody its open indicators, and nothing else. */
export const TO_THE_PUBLIC = { access: openTo(stranger(true)) } as const;

/** A house that whoever comes enters with some roles, a librarian as that of a member. */
export function visitedAs(
  ...roles: readonly (Exclude<Role, 'librarian'> | `librarian:${string}`)[]
) {
  return { access: openTo(signedIn(roles.map(grantOf))) } as const;
}

/** Somebody who signed in with some roles. */
export function signedIn(grants: readonly Grant[]): Visitor {
  const account = { id: 'a1', name: 'Compte d’essai' };
  return { account, audience: 'staff', grants, isOpen: false, isSignedIn: true };
}

function grantOf(text: string): Grant {
  const [role = '', member = null] = text.split(':');
  return { role: role as Role, member: member as MemberCode | null };
}
