import type { EnrolmentsPage } from '../../../data/model/enrolments-page.ts';
import { parseMonth } from '../../../data/model/period.ts';
import type { SpecialNote } from '../../../data/model/special/special-note.ts';
import { longMonth } from '../format.ts';

/** What must be known before the figures of the page are quoted. */
export function enrolmentsNotes(page: EnrolmentsPage): readonly string[] {
  const sums = [page.group, ...page.members, ...page.months];
  return [
    ...page.notes.map(noteText).filter((text) => text !== ''),
    'A movement between two snapshots counts on the day of the second; that of an interval longer than the period cannot be computed.',
    ...(sums.some(({ withoutSecret }) => withoutSecret.length > 0)
      ? ['Without secret: the sum leaves out the values hidden by statistical secrecy.']
      : []),
    ...(page.members.every(({ delay }) => delay === 'not-computable')
      ? [
          'The validation delay cannot be computed: no journal of changes tells the day of the requests. A library whose software keeps one can drop it as a file.',
        ]
      : []),
  ];
}

function noteText({ code, subject = '' }: SpecialNote): string {
  switch (code) {
    case 'demonstration':
      return 'Demonstration data: but for populations and members, all is fictitious.';
    case 'partial-year':
      return `Partial year: received up to ${longMonth(parseMonth(subject))}; the figures are provisional.`;
    case 'secret':
      return 'Numbers that are too small are hidden by statistical secrecy.';
    case 'at-least':
      return `Active and regular readers are at least so many: nothing links the readers of ${subject} to enrolments. The provider can supply the table of accounts.`;
    case 'not-linked':
      return 'Active and regular readers and activation cannot be computed: no source links its readers to enrolments. The provider can supply the table of accounts, or the coordinator declare “readerIs: card” in the profile.';
    case 'missing-snapshot':
      return `No snapshot of enrolments received of: ${subject}. The library can drop the export of its readers.`;
    case 'within-year':
      return 'Cohorts within a calendar year: nobody is followed from one year to the next.';
    case 'no-cohorts':
      return 'Cohorts cannot be computed: no source sent the uses of readers that year, or they were deleted.';
    case 'no-cause':
    case 'many-comparisons':
      return '';
  }
}
