import type { RetentionWords } from './retention.ts';

const number = new Intl.NumberFormat('en-GB');
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** What is said of personal data that goes, in English. */
export const retentionEn: RetentionWords = {
  purge: {
    'retention-off':
      'Data is kept without limit (settings/privacy.yaml, “retention: false”): nothing is erased.',
    'nothing-due': 'Nothing is due: no personal data is to be erased.',
    due: 'Due, to be erased by “canopee purge”:',
    purged: 'Erased, its time being over:',
  },
  erased: (erased) =>
    [
      line(erased.events, 'event', 'events'),
      line(
        erased['reader-months'],
        'row of use by reader and month',
        'rows of use by reader and month',
      ),
      line(erased.enrolments, 'enrolment row', 'enrolment rows'),
      line(erased.originals, 'encrypted original', 'encrypted originals'),
      line(erased.keys, 'key', 'keys'),
    ].flat(),
  closing: (year) =>
    `Closing the report of ${year} freezes its active users and erases for ever what they could be counted from:`,
  confirmClose: (year) => `Close the report of ${year}? This cannot be undone. [y/N] `,
  close: {
    closed: (year) =>
      `Report of ${year} closed: its active users are frozen, the key of the year is destroyed. Uses can still be corrected, users cannot.`,
    'closed-already': (year) => `The report of ${year} is closed already: nothing has changed.`,
    'to-confirm': (year) => `The report of ${year} is not closed yet.`,
    'not-confirmed': (year) => `The report of ${year} was not closed: nothing has changed.`,
  },
  whichCard: 'Number of the card or account to forget (it is not shown): ',
  confirmForget: 'Erase this person? This cannot be undone. [y/N] ',
  forget: {
    forgotten: 'This person is erased wherever a key recognised them:',
    unknown:
      'No key recognises this person: there is nothing to erase. Check the number, written as in the files.',
    'to-confirm': 'This person would be erased.',
    'not-confirmed': 'Nobody was erased: nothing has changed.',
  },
  inBackups:
    'Backups of before still hold them, sealed: remove those when their time is over. None will bring them back when it is restored, thanks to the erasure journal.',
  left: ({ closedYears, originals, inbox }) => [
    ...(closedYears.length > 0
      ? [
          `Closed years (${closedYears.join(', ')}): their key is destroyed, nobody can be recognised there.`,
        ]
      : []),
    ...(originals > 0
      ? [
          `${plural(originals, 'encrypted original stays', 'encrypted originals stay')}: the card was not found there as text (a workbook or an archive cannot be searched); “canopee purge” removes ${originals === 1 ? 'it' : 'them'} when due.`,
        ]
      : []),
    ...(inbox.length > 0
      ? [`The card is still in inbox/; remove there yourself: ${inbox.join(', ')}.`]
      : []),
  ],
};

function line(count: number | undefined, one: string, many: string): string[] {
  return count === undefined || count === 0 ? [] : [plural(count, one, many)];
}
