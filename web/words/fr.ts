import { labels } from './fr/labels.ts';
import { measures } from './fr/measures.ts';
import { quality } from './fr/quality.ts';
import { typeset } from './fr/typeset.ts';
import type { Words } from './words.ts';

/** The pages in French. */
export const fr = {
  language: 'fr',
  labels,
  absences: {
    secret: { short: 's.', long: 'secret statistique' },
    missing: { short: 'n.d.', long: 'non disponible' },
    'not-computable': { short: 'n.c.', long: 'non calculable' },
    'series-break': { short: 'série rompue', long: 'non comparable, série rompue' },
  },
  measure: (measure) => measures[measure].heading,
  quality,
  typeset,
} satisfies Words;
