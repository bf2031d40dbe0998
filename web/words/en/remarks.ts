import { longMonth } from '../format.ts';
import { momentText } from '../moment.ts';
import type { RemarksWords } from '../remarks.ts';

/** The page “Annotations” in English. */
export const remarks: RemarksWords = {
  title: 'Annotations — Canopée',
  finding: (count) => {
    if (count === 0) return 'No month is annotated yet';
    return count === 1 ? 'One annotation on the curves' : `${count} annotations on the curves`;
  },
  introduction:
    'An annotation says what the data do not know about a month: an outage, a workshop, a campaign. It has a number on the curve of the year and is read below it; no figure is changed by it.',
  writing: 'Annotate a month',
  month: 'Month',
  monthHint: 'For example 2026-03.',
  text: 'What should be known',
  textHint: 'One sentence, 200 characters at most; no name of a reader.',
  member: 'Member concerned',
  everyMember: 'The whole group',
  resource: 'Resource concerned',
  everyResource: 'All resources',
  write: 'Annotate this month',
  concerns: 'Concerns',
  everything: 'the whole group',
  written: 'Written',
  writtenBy: (author, moment) => `by ${author}, ${momentText(moment)}`,
  change: 'Change',
  takingBack: (month) => `Take back the annotation of ${longMonth(month)}`,
};
