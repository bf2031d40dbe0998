import type { RolesWords } from '../roles.ts';
import { of } from './grammar.ts';
import { t } from './typeset.ts';

/** Roles in French. */
export const roles: RolesWords = {
  role: {
    commission: 'Commission numérique',
    librarian: 'Bibliothécaire',
    coordinator: 'Coordination',
    administrator: 'Administration',
  },
  about: {
    commission: t`lit tous les chiffres du groupement`,
    librarian: t`dépose les fichiers d'un membre et voit ses contrôles d'inscriptions`,
    coordinator: t`importe pour tous, décide des ressources, saisit factures et convention`,
    administrator: t`gère les comptes, les clés et le journal, sans voir les chiffres`,
  },
  librarianOf: (member) =>
    member === null ? 'Bibliothécaire de tous les membres' : t`Bibliothécaire ${of(member)}`,
  roles: 'Rôles',
};
