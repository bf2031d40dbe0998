import { finding } from './fr/finding.ts';
import { headline } from './fr/headlines.ts';
import { labels } from './fr/labels.ts';
import { lede } from './fr/lede.ts';
import { measures } from './fr/measures.ts';
import { membersFinding, membersSentence } from './fr/members.ts';
import { agreementText, notes } from './fr/notes.ts';
import { quality } from './fr/quality.ts';
import {
  resourcesFinding,
  resourcesSentence,
  unallocatedFinding,
  unallocatedSentence,
} from './fr/resources.ts';
import { terms } from './fr/terms.ts';
import { eventText, monthLines, timelineFinding, timelineSentence } from './fr/timeline.ts';
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
  headline,
  quality,
  finding,
  lede,
  members: { finding: membersFinding, sentence: membersSentence },
  timeline: { finding: timelineFinding, sentence: timelineSentence },
  resources: { finding: resourcesFinding, sentence: resourcesSentence },
  unallocated: { finding: unallocatedFinding, sentence: unallocatedSentence },
  agreement: agreementText,
  terms,
  notes,
  event: eventText,
  month: monthLines,
  typeset,
} satisfies Words;
