import type { ChecksWords } from './checks-words.ts';
import { formatIn } from './format.ts';

const { n, plural } = formatIn('fr-FR');

/** Les inscriptions à vérifier, en français. */
export const checksFr: ChecksWords = {
  summary: (checks) =>
    checks === 0
      ? 'Rien à vérifier dans les derniers états d’inscriptions reçus.'
      : `${plural(checks, 'ligne', 'lignes')} à vérifier dans les derniers états d’inscriptions reçus. La ligne est celle du fichier envoyé : retrouvez-y la personne.`,
  rule: {
    'duplicate-within': 'carte déjà présente dans le fichier',
    'duplicate-across': 'carte aussi inscrite chez un autre membre',
    'outside-territory': 'domicile ou bibliothèque hors du territoire',
    'unknown-commune': 'commune ou bibliothèque inconnue',
    'expired-active': 'inscription échue, mais encore active',
    'minor-adult': 'mineur dans une offre pour adultes',
    inactive: 'aucun usage depuis plus de 24 mois',
  },
  lines: (rule, shown, all) =>
    `${rule} : ${all === 1 ? 'ligne' : `${n(all)} lignes,`} ${shown.join(', ')}${all > shown.length ? '… (toutes : --csv)' : ''}`,
  headings: ['membre', 'fichier', 'ligne', 'contrôle', 'lot'],
};
