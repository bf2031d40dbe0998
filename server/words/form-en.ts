import type { Verdict } from '../../data/model/decision.ts';
import type { FormWords } from './form-words.ts';
import { momentIn } from './moment.ts';

const moment = momentIn('en-GB');
const VERDICTS: Readonly<Record<Verdict, string>> = {
  keep: 'keep',
  watch: 'watch',
  stop: 'stop',
  replace: 'replace',
};

/** Words of the forms in English. */
export const formEn: FormWords = {
  required: 'To be filled in.',
  tooLong: (most) => `Too long: ${most} characters at most.`,
  notAMonth: 'A month is written 2026-03, or 03/2026.',
  notADay: 'A day is written 31/12/2026.',
  dayToCome: 'This day has not come yet.',
  notAnAmount: 'An amount is written 1 234.56, in euros.',
  notANumber: 'A number is written 42.5.',
  notACount: 'A whole number.',
  notAYear: 'A year is written 2026.',
  endsBefore: 'The end is before the beginning.',
  negativeInvoice: 'A negative amount is no invoice: choose “credit note”.',
  moreThanTaxed: 'The amount without tax is more than the one with it.',
  otherProvider: (provider) => `This resource is provided by ${provider}.`,
  unknownCommune: (near) =>
    `No commune of the department has this name.${near.length > 0 ? ` Do you mean ${near.join(' or ')}?` : ''}`,
  refusedRecord: 'Nothing was kept: the import refuses this entry.',
  notTaken: {
    'read-only': 'This server only reads: entries are made where files are imported.',
    busy: 'Another import is running: nothing was kept, and what you typed is still there. Try again in a minute.',
    failed:
      'The import did not come to an end: nothing was kept. Look at the messages of the server, then try again.',
  },
  monthToCome: 'This month has not begun.',
  notOffered: 'Choose from the list: that is not on it any more.',
  notAnAddress: 'This is not the address of a page of Canopée.',
  replacedByWhat: 'Say what would replace it.',
  noFigure: {
    'not-asked': 'Choose the figure to correct first.',
    'not-received': 'No total was received for this choice: there is nothing to correct.',
    events: 'This month is counted use by use: it is not corrected by hand.',
  },
  receivedSince:
    'Meanwhile another figure was received: nothing was kept. Look at it again, then correct it if need be.',
  sameFigure: 'This is the figure that was received.',
  noLine: 'Tick at least one line of the list.',
  personalComment:
    'Neither a card or telephone number nor an e-mail address here: file and line are enough to find the person.',
  markedSince:
    'Meanwhile somebody noted something else of one of these lines: nothing was kept. Load the page again and read the list.',
  changedSince:
    'Since this page was shown, figures or decisions have changed: load it again and read the report, then freeze it. Nothing was frozen.',
  frozenSince: ({ version, author, frozenAt }) =>
    `Meanwhile ${author} froze version v${version} (${moment(frozenAt)}). Yours would be the next one: freeze again if it is still of use.`,
  decidedSince: ({ verdict, author, decidedAt, comment }) =>
    `Meanwhile ${author} decided “${VERDICTS[verdict]}” (${moment(decidedAt)})${comment === '' ? '' : `, with this comment: “${comment}”`}. That decision stays in the history; yours is still below: save it again if it still holds.`,
  nameTaken: 'Another view has this name already: choose another one.',
};
