import { longMonth } from '../format.ts';
import { momentText } from '../moment.ts';
import type { RemarksWords } from '../remarks.ts';
import { inLettersFeminine, of, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

/** The page “Annotations” in French. */
export const remarks: RemarksWords = {
  title: 'Annotations — Canopée',
  finding: (count) =>
    count === 0
      ? t`Aucun mois n'est encore annoté`
      : `${capital(inLettersFeminine(count))} ${plural(count, 'annotation', 'annotations')} sur les courbes`,
  introduction: t`Une annotation dit ce que les données ne savent pas d'un mois : une panne, un atelier, une campagne. Elle porte un numéro sur la courbe de l'année et se lit dessous ; aucun chiffre n'en est changé.`,
  writing: 'Annoter un mois',
  month: 'Mois',
  monthHint: t`Par exemple 2026-03.`,
  text: t`Ce qu'il faut en savoir`,
  textHint: t`Une phrase, 200 caractères au plus ; aucun nom de lecteur.`,
  member: 'Membre concerné',
  everyMember: 'Tout le groupement',
  resource: 'Ressource concernée',
  everyResource: 'Toutes les ressources',
  write: 'Annoter ce mois',
  concerns: 'Concerne',
  everything: 'tout le groupement',
  written: 'Notée',
  writtenBy: (author, moment) => t`par ${author}, le ${momentText(moment)}`,
  change: 'Modifier',
  takingBack: (month) => t`Retirer l'annotation ${of(longMonth(month))}`,
};
