import type { Grant } from '../../data/model/access/role.ts';
import type { Choice } from '../../data/model/frame.ts';
import { rolesWords } from './roles.ts';

/** A role as it is read: `Coordination`, `Bibliothécaire d’Audincourt`. */
export function grantText({ role, member }: Grant, members: readonly Choice[]): string {
  const own = rolesWords();
  if (role !== 'librarian') return own.role[role];
  const name = members.find(({ value }) => value === member)?.label ?? member;
  return own.librarianOf(name);
}
