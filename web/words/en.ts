import { labels } from './en/labels.ts';
import { measures } from './en/measures.ts';
import { notes } from './en/notes.ts';
import { overview } from './en/overview.ts';
import { quality } from './en/quality.ts';
import type { Words } from './words.ts';

/** The pages in English. */
export const en = {
  language: 'en',
  labels,
  absences: {
    secret: { short: 's.', long: 'statistical secrecy' },
    missing: { short: 'n/a', long: 'not available' },
    'not-computable': { short: 'n/c', long: 'not computable' },
    'series-break': { short: 'series break', long: 'not comparable, series break' },
  },
  measure: (measure) => measures[measure].heading,
  quality,
  overview,
  notes,
  typeset: (text) => text,
} satisfies Words;
