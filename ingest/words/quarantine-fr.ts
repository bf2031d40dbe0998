import { formatIn } from './format.ts';
import type { Words } from './words.ts';

const { plural } = formatIn('fr-FR');

/** Ce qui est dit de la quarantaine, en français. */
export const quarantineFr = {
  summary: (rows, causes) =>
    rows === 0
      ? 'Quarantaine vide : aucune ligne refusée dans les fichiers retenus.'
      : `${plural(rows, 'ligne refusée', 'lignes refusées')}, ${plural(causes, 'cause', 'causes')} :`,
  column: (field) => `colonne « ${field} »`,
  remedy:
    'Complétez le catalogue (places, alias) ou corrigez le profil, puis relisez le fichier : canopee replay LOT. Le détail : canopee quarantine [LOT] --csv',
  headings: ['lot', 'fichier', 'ligne', 'colonne', 'cause', 'valeur'],
} satisfies Words['quarantine'];
