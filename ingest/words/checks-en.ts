import type { ChecksWords } from './checks-words.ts';
import { formatIn } from './format.ts';

const { n, plural } = formatIn('en-GB');

/** Enrolments to look at, in English. */
export const checksEn: ChecksWords = {
  summary: (checks) =>
    checks === 0
      ? 'Nothing to look at in the last enrolment uploads.'
      : `${plural(checks, 'line', 'lines')} to look at in the last enrolment uploads. A line is one of the uploaded file: find the person there.`,
  rule: {
    'duplicate-within': 'card already in the file',
    'duplicate-across': 'card also enrolled with another member',
    'outside-territory': 'home or library outside the territory',
    'unknown-commune': 'unknown commune or library',
    'expired-active': 'enrolment expired, but still active',
    'minor-adult': 'minor in an offer for adults',
    inactive: 'no use for over 24 months',
  },
  lines: (rule, shown, all) =>
    `${rule}: ${all === 1 ? 'line' : `${n(all)} lines,`} ${shown.join(', ')}${all > shown.length ? '… (all: --csv)' : ''}`,
  headings: ['member', 'file', 'line', 'check', 'batch'],
};
