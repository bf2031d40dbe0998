import { holds, membersWith, type Right } from '../../data/model/access/right.ts';
import type { Grant } from '../../data/model/access/role.ts';
import type { Audience } from '../protect.ts';

/** What somebody may do and see, whoever it is. */
export interface Scope {
  /** whose secrecy applies: k = 5 for staff, 11 for the public (domain §5.6) */
  readonly audience: Audience;
  readonly grants: readonly Grant[];
  /** may whoever did not sign in read the open indicators? */
  readonly isOpen: boolean;
  /** did he sign in? Null where nobody can */
  readonly isSignedIn: boolean | null;
}

/** Who sends a request. */
export interface Visitor extends Scope {
  /** null for whoever did not sign in */
  readonly account: { readonly id: string; readonly name: string } | null;
}

/** Everything is allowed where nobody has an account yet, on this machine alone (domain §5.9). */
export const WHOLE_HOUSE: Visitor = {
  account: null,
  audience: 'staff',
  grants: [
    { role: 'commission', member: null },
    { role: 'librarian', member: null },
    { role: 'coordinator', member: null },
    { role: 'administrator', member: null },
  ],
  isOpen: true,
  isSignedIn: null,
};

/** Anybody: the open indicators where the group shows them, no more than the door where it does not. */
export function stranger(isOpen: boolean): Visitor {
  return { account: null, audience: 'public', grants: [], isOpen, isSignedIn: false };
}

/** Somebody who showed a session or a key that holds. */
export function signedInAs(
  account: NonNullable<Visitor['account']>,
  grants: readonly Grant[],
  isOpen: boolean,
): Visitor {
  return { account, audience: 'staff', grants, isOpen, isSignedIn: true };
}

/** What a visitor may do, without who he is: nothing made of it can tell. */
export function scopeIn({ audience, grants, isOpen, isSignedIn }: Scope): Scope {
  return { audience, grants, isOpen, isSignedIn };
}

/** May somebody do something, for one member at least? */
export function may({ grants, isOpen }: Scope, right: Right): boolean {
  return holds(grants, right) || (right === 'indicators' && isOpen);
}

/** The members he may do it for. */
export function membersFor({ grants }: Scope, right: Right) {
  return membersWith(grants, right);
}

/** A scope as a text, for the keys of what is kept: whoever has the same is told the same. */
export function scopeOf({ audience, grants, isOpen, isSignedIn }: Scope): string {
  const held = grants.map(({ role, member }) => `${role}:${member ?? '*'}`).sort();
  return [audience, isOpen, isSignedIn, ...held].join(' ');
}
