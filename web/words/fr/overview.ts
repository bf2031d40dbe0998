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
import { t } from './typeset.ts';

/** The page “Vue d'ensemble” in French. */
export const overview: OverviewWords = {
  title: (year) => t`Vue d'ensemble ${year} — Canopée`,
  headline,
  finding,
  lede,
  members: {
    ...{ finding: membersFinding, sentence: membersSentence },
    outside: t`rattaché à aucun membre, hors de toute part`,
  },
  timeline: { finding: timelineFinding, sentence: timelineSentence },
  resources: { finding: resourcesFinding, sentence: resourcesSentence, perUse: '€ par usage' },
  unallocated: { finding: unallocatedFinding, sentence: unallocatedSentence },
  event: eventText,
};
