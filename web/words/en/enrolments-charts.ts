import {
  askedCounts,
  askedFunnel,
  type EnrolmentsPage,
} from '../../../data/model/enrolments-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { count, longMonth, percent } from '../format.ts';

type Page = EnrolmentsPage;

/** What the table of members shows. */
export function membersFinding({ members, funnel }: Page): string {
  const known = members.flatMap(({ member, name }) => {
    const rate = funnel.find(({ place }) => place === member)?.activation;
    return rate !== undefined && isKnown(rate) ? [{ name, rate }] : [];
  });
  const [first] = [...known].sort((a, b) => b.rate - a.rate);
  const last = [...known].sort((a, b) => a.rate - b.rate)[0];
  if (!first || !last || first.name === last.name) return 'Enrolments, member by member';
  return `${first.name} activates most of its readers (${percent(first.rate)}), ${last.name} the fewest (${percent(last.rate)})`;
}

/** How to read the table of members. */
export function membersSentence({ members }: Page): string {
  const absent = members.filter(({ counts }) => counts.enrolledReaders === 'missing');
  const reading =
    'Pale bar: enrolled in the last snapshot of the year; full bar: those of them who used a resource.';
  if (absent.length === 0) return reading;
  const names = absent.map(({ name }) => name).join(', ');
  return `${reading} No snapshot received of ${names}: the library can drop the export of its readers.`;
}

/** Which month brought most new readers; else why no month can be told. */
export function monthsFinding({ months }: Page): string {
  const known = months.flatMap(({ month, counts: { newEnrolments: value } }) =>
    isKnown(value) ? [{ month, value }] : [],
  );
  const [most] = [...known].sort((a, b) => b.value - a.value);
  if (!most) return 'The movements of each month are not known';
  return `Most new readers came in ${longMonth(most.month)}: ${count(most.value)}`;
}

/** Why months are missing, and who can mend it. */
export function monthsSentence(page: Page): string {
  const { months } = page;
  if (askedCounts(page).counts.enrolledReaders === 'missing')
    return 'No snapshot of enrolments of the year was received: each library can drop its own.';
  const far = months.some(({ counts }) => counts.newEnrolments === 'not-computable');
  const gap = months.some(({ counts }) => counts.newEnrolments === 'missing');
  if (far)
    return 'The snapshots received are more than a month apart: a movement counts on the day of the second. A library that drops its snapshot at the end of each month, or a journal of changes, makes it known by month.';
  return gap
    ? 'A month without snapshot or journal is not available, never zero.'
    : 'A movement counts in the month of the second of the two snapshots it lies between.';
}

/** How many of the enrolled come back month after month. */
export function funnelFinding(page: Page): string {
  const row = askedFunnel(page);
  const whose = page.asked === null ? '' : ` of ${page.asked}`;
  if (!row || !isKnown(row.active)) return `From enrolment to use: activity${whose} not known`;
  if (!isKnown(row.regularity))
    return `Enrolled readers${whose} who used a resource: ${count(row.active)}`;
  return `${percent(row.regularity, 0)} of the active readers${whose} are regular ones`;
}

/** What the steps are, or why they are not known. */
export function funnelSentence(page: Page): string {
  const row = askedFunnel(page);
  if (row?.active === 'not-computable')
    return 'Active and regular readers cannot be computed: no source links its readers to enrolments. The provider can supply the table of accounts; the coordinator drops it as a file.';
  const least = row?.atLeast
    ? ' At least: some sources do not link their readers to enrolments.'
    : '';
  return `Active: one use in the year or more; regular: uses in three different months or more.${least}`;
}

/** How many readers of the first month are still active in the last one. */
export function cohortsFinding({ cohorts }: Page): string {
  const [first] = cohorts;
  const last = first?.months.at(-1);
  if (!first || !last) return 'The cohorts of the year are not known';
  if (!isKnown(last.share) || last.since === 0)
    return 'How readers stay, by the month of their first use';
  return `${percent(last.share, 0)} of the readers of ${longMonth(first.first)} are still active in ${longMonth(last.month)}`;
}

/** How to read the triangle, or why it is empty. */
export function cohortsSentence({ cohorts }: Page): string {
  return cohorts.length === 0
    ? 'No source sent the uses of readers that year, or they were deleted in due time.'
    : 'Each row follows the readers who appeared in one month; nobody is followed from one year to the next.';
}
