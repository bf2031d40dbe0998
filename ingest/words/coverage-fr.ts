import type { Words } from './words.ts';

/** Ce qui est dit de ce qui a été reçu, mois par mois, en français. */
export const coverageFr = {
  title: (year) => `Réception des relevés de ${year}`,
  nothing: (year) => `Aucun relevé reçu ni attendu pour ${year}.`,
  state: {
    complete: 'complet',
    partial: 'partiel ou provisoire',
    zero: 'zéro usage',
    rejected: 'rejeté',
    missing: 'manquant',
    'not-due': 'pas encore attendu',
  },
  symbol: { complete: '●', partial: '◐', zero: '0', rejected: '✗', missing: '!', 'not-due': '·' },
  headings: ['source', 'mois', 'membre', 'état'],
} satisfies Words['coverage'];
