import { count } from '../format.ts';
import type { RefusalWords } from '../refusals.ts';

/** What is said of the lines of a file, in English. */
export const refusals: RefusalWords = {
  account: ({ read, accepted, rejected, skipped, duplicates }) =>
    `${count(read)} ${read === 1 ? 'line' : 'lines'} read: ${new Intl.ListFormat('en-GB').format([
      `${count(accepted)} kept`,
      `${count(rejected)} refused`,
      ...(skipped > 0 ? [`${count(skipped)} left out by rule`] : []),
      ...(duplicates > 0 ? [`${count(duplicates)} ${duplicates === 1 ? 'duplicate' : 'duplicates'}`] : []), // prettier-ignore
    ])}.`,
  refusals: 'Refused lines, by cause',
  reason: 'Cause',
  column: 'Column',
  value: 'Value',
  rows: 'Lines',
  first: 'First place',
  line: (line) => `line ${count(line)}`,
  meant: (names) => `did you mean ${names.map((name) => `“${name}”`).join(' or ')}?`,
};
