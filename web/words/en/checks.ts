import { checksAmount, type ChecksPage } from '../../../data/model/checks-page.ts';
import type { ChecksWords } from '../checks.ts';
import { count, longDay } from '../format.ts';
import { momentText } from '../moment.ts';
import { capital } from './grammar.ts';
import { checksFinding, STAFF_ONLY } from './checks-finding.ts';

const STANDINGS: ChecksWords['standings'] = {
  seen: 'seen',
  corrected: 'corrected in the library’s software',
  again: 'to come back to',
};

/** The page “Vérifications” in English. */
export const checks: ChecksWords = {
  title: ({ asked }) => `Checks${asked === null ? '' : ` of ${asked}`} — Canopée`,
  finding,
  lede,
  remaining: 'To check',
  done: 'Done',
  file: 'File',
  rule: 'Reason',
  line: 'Line',
  lines: 'Lines',
  received: (file, day) => `${file}, received on ${longDay(day)}`,
  see: (lines) => (lines === 1 ? 'See the line' : `See the ${count(lines)} lines`),
  seeDone: (lines) => (lines === 1 ? 'One line done' : `${count(lines)} lines done`),
  all: (lines) => `all ${count(lines)} at once`,
  later: (lines) => `Then the lines ${lines}.`,
  noted: (lines, { standing, comment, author, markedAt }) =>
    `${capital(STANDINGS[standing])} by ${author}, on ${momentText(new Date(markedAt))}: ${/[–,]/.test(lines) ? 'lines' : 'line'} ${lines}.${comment === '' ? '' : ` “${comment}”`}`,
  open: 'to check',
  standing: 'State',
  standings: STANDINGS,
  comment: 'Comment',
  commentHint:
    'Optional. Neither a name nor a card number: file and line are enough to find the person.',
  noting: 'Note the lines that are ticked',
  note: 'Note these lines',
  rules: {
    'duplicate-within': {
      name: 'Twice in the file',
      todo: 'Merge the two records in the library’s software.',
    },
    'duplicate-across': {
      name: 'Enrolled with another member too',
      todo: 'Agree with the other library which enrolment to keep.',
    },
    'outside-territory': {
      name: 'Commune outside the territory',
      todo: 'Check the address, or the right of access of outsiders.',
    },
    'unknown-commune': {
      name: 'Unknown commune',
      todo: 'Correct the post code or the name of the commune.',
    },
    'expired-active': {
      name: 'Expired but given as active',
      todo: 'Renew the enrolment, or close the account.',
    },
    'minor-adult': {
      name: 'Age and category disagree',
      todo: 'Check the date of birth or the category.',
    },
    inactive: {
      name: 'Inactive for over 24 months',
      todo: 'Offer to renew, or close the account as retention asks.',
    },
  },
};

function finding(page: ChecksPage): string {
  return checksFinding({ ...page, checks: page.checks?.lists ?? null });
}

function lede({ checks, asked, context }: ChecksPage): string {
  if (checks === null)
    return asked === null ? STAFF_ONLY : `The checks of ${asked} are for its librarians alone.`;
  if (asked === null) return 'Choose a member to see its files and their lines.';
  const { again } = checksAmount(checks.lists, context.member);
  const some = again === 0 ? '' : `${count(again)} of them to come back to. `;
  return `${some}File and line number are enough to find the record in your own export: no name is kept here.`;
}
