import type { RolesWords } from '../roles.ts';

/** Roles in English. */
export const roles: RolesWords = {
  role: {
    commission: 'Digital committee',
    librarian: 'Librarian',
    coordinator: 'Coordination',
    administrator: 'Administration',
  },
  about: {
    commission: 'reads every figure of the group',
    librarian: 'drops the files of one member and sees its enrolment checks',
    coordinator: 'imports for everybody, decides on resources, enters invoices and the agreement',
    administrator: 'looks after accounts, keys and the journal, without seeing figures',
  },
  librarianOf: (member) =>
    member === null ? 'Librarian of every member' : `Librarian of ${member}`,
  roles: 'Roles',
};
