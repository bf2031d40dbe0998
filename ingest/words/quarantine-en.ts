import { formatIn } from './format.ts';
import type { Words } from './words.ts';

const { plural } = formatIn('en-GB');

/** What is said of the quarantine, in English. */
export const quarantineEn = {
  summary: (rows, causes) =>
    rows === 0
      ? 'Quarantine empty: no refused row in the files kept.'
      : `${plural(rows, 'refused row', 'refused rows')}, ${plural(causes, 'cause', 'causes')}:`,
  column: (field) => `column “${field}”`,
  remedy:
    'Complete the catalogue (places, aliases) or mend the profile, then read the file again: canopee replay BATCH. Every row: canopee quarantine [BATCH] --csv',
  headings: ['batch', 'file', 'line', 'column', 'cause', 'value'],
} satisfies Words['quarantine'];
