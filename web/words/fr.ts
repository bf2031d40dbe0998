import { MEASURES_FR } from '../../data/model/metric/measures-fr.ts';
import { labels } from './fr/labels.ts';
import { measures } from './fr/measures.ts';
import { quality } from './fr/quality.ts';
import { terms } from './fr/terms.ts';
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
  measures: MEASURES_FR,
  quality,
  terms,
  typeset,
} satisfies Words;
