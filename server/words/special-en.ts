import type { SpecialWords } from './special-words.ts';

/** The special questions in English. */
export const specialEn = {
  group: 'Group',
  notes: {
    demonstration: () => 'Demonstration data, fictitious.',
    'partial-year': (month) => `Partial year: received up to ${month}.`,
    secret: () => 'Counts of too few persons are kept secret (s.).',
    'at-least': (sources) => `At least: nothing links the readers of ${sources} to enrolments.`,
    'not-linked': () =>
      'Not computable: no source links its readers to enrolments. Supply the table of accounts, or declare “readerIs: card” in the profile.',
    'missing-snapshot': (members) => `No snapshot of enrolments received from: ${members}.`,
  },
} satisfies SpecialWords;
