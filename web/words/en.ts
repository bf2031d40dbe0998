import { finding } from './en/finding.ts';
import { headline } from './en/headlines.ts';
import { labels } from './en/labels.ts';
import { lede } from './en/lede.ts';
import { measures } from './en/measures.ts';
import { membersFinding, membersSentence } from './en/members.ts';
import { agreementText, notes } from './en/notes.ts';
import { quality } from './en/quality.ts';
import {
  resourcesFinding,
  resourcesSentence,
  unallocatedFinding,
  unallocatedSentence,
} from './en/resources.ts';
import { terms } from './en/terms.ts';
import { eventText, monthLines, timelineFinding, timelineSentence } from './en/timeline.ts';
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
  typeset: (text) => text,
} satisfies Words;
