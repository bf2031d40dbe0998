import { roles as en } from './en/roles.ts';
import { roles as fr } from './fr/roles.ts';
import { inLanguage } from './language.ts';
import type { Role } from '../../data/model/access/role.ts';

/** Words of roles, on every page that shows some. */
export interface RolesWords {
  readonly role: Readonly<Record<Role, string>>;
  /** what a role is for */
  readonly about: Readonly<Record<Role, string>>;
  /** a librarian of one member, or (null) of all of them */
  readonly librarianOf: (member: string | null) => string;
  readonly roles: string;
}

export const rolesWords = inLanguage<RolesWords>({ fr, en });
