import type { Right } from '../../data/model/access/right.ts';

/** What each right is for, as it is told to whoever does not have it. */
export const rightsFr: Readonly<Record<Right, string>> = {
  open: 'voir les pages ouvertes à tous',
  indicators: 'voir les indicateurs',
  account: 'gérer son propre compte',
  aggregates: 'voir les chiffres de tous les membres',
  freeze: 'figer le bilan annuel',
  checks: 'voir les inscriptions à vérifier de ce membre',
  imports: 'importer des fichiers pour ce membre',
  coordinate: 'saisir et décider pour le groupement',
  settings: 'voir les réglages',
  administer: 'administrer les comptes',
};
