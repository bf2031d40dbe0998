import type { OverviewWords } from '../overview.ts';
import { finding } from './finding.ts';
import { headline } from './headlines.ts';
import { lede } from './lede.ts';
import { membersFinding, membersSentence } from './members.ts';
import {
  resourcesFinding,
  resourcesSentence,
  unallocatedFinding,
  unallocatedSentence,
} from './top-resources.ts';
import { eventText, timelineFinding, timelineSentence } from './timeline.ts';

/** The page “Vue d'ensemble” in English. */
export const overview: OverviewWords = {
  title: (year) => `Overview ${year} — Canopée`,
  headline,
  finding,
  lede,
  members: {
    ...{ finding: membersFinding, sentence: membersSentence },
    outside: 'attributed to no member, outside every share',
  },
  timeline: { finding: timelineFinding, sentence: timelineSentence },
  resources: { finding: resourcesFinding, sentence: resourcesSentence, perUse: '€ per use' },
  unallocated: { finding: unallocatedFinding, sentence: unallocatedSentence },
  event: eventText,
};
