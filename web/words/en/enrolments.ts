import { askedCounts, askedFunnel } from '../../../data/model/enrolments-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import type { EnrolmentsWords } from '../enrolments.ts';
import { count, longDay, percent } from '../format.ts';
import { checksFinding, STAFF_ONLY } from './checks-finding.ts';
import {
  cohortsFinding,
  cohortsSentence,
  funnelFinding,
  funnelSentence,
  membersFinding,
  membersSentence,
  monthsFinding,
  monthsSentence,
} from './enrolments-charts.ts';
import { enrolmentsNotes } from './enrolments-notes.ts';

const counts: EnrolmentsWords['counts'] = {
  enrolledReaders: { name: 'Enrolled', unit: 'in the last snapshot of the year' },
  pendingEnrolments: { name: 'Pending', unit: 'requests to validate' },
  lateEnrolments: { name: 'For over 7 days', unit: 'late requests' },
  expiringEnrolments: { name: 'Expire within 60 days', unit: 'enrolments to renew' },
  newEnrolments: { name: 'New', unit: 'since the snapshot before' },
  renewals: { name: 'Renewals', unit: 'enrolments extended' },
  expiries: { name: 'Expired', unit: 'enrolments not extended' },
};

/** The page “Inscriptions” in English. */
export const enrolments: EnrolmentsWords = {
  title: (year) => `Enrolments ${year} — Canopée`,
  finding,
  lede: (page) =>
    [moved(page), waiting(page), page.checks ? `${checksFinding(page)}.` : ''].filter(
      (one) => one !== '',
    ),
  figures: 'Enrolments at a glance',
  counts,
  steps: {
    enrolled: 'Enrolled',
    active: 'Active in the year',
    regular: 'Regular (three months or more)',
  },
  step: 'Step',
  readers: 'Readers',
  shareOfEnrolled: 'Share of the enrolled',
  activation: 'Activation',
  delay: 'Validation delay (days)',
  marks: 'enrolled, of them active',
  reserves: 'Reservations',
  reservesOf: ({ withoutSecret, partial }) => {
    const names = (ids: readonly string[]) =>
      ids.map((id) => counts[id as keyof typeof counts].name.toLowerCase()).join(', ');
    return [
      ...(withoutSecret.length > 0 ? [`without secret: ${names(withoutSecret)}`] : []),
      ...(partial.length > 0 ? [`partial: ${names(partial)}`] : []),
    ].join('; ');
  },
  withoutSecret: 'without secret',
  partial: 'partial',
  atLeast: 'at least',
  members: { finding: membersFinding, sentence: membersSentence },
  months: { finding: monthsFinding, sentence: monthsSentence },
  funnel: {
    finding: funnelFinding,
    sentence: funnelSentence,
    bar: (step, value) => `${step}: ${value}`,
  },
  cohorts: {
    finding: cohortsFinding,
    sentence: cohortsSentence,
    first: 'First month',
    axis: 'months since the first use (share active, in %)',
    later: (months) => `+ ${months} months`,
  },
  checks: {
    finding: checksFinding,
    sentence: 'Checks are gone through line by line; what is noted stays here.',
    remaining: 'To check',
    again: 'To come back to',
    done: 'Done',
    staffOnly: STAFF_ONLY,
    goThrough: 'Go through the list',
  },
  notes: enrolmentsNotes,
};

function finding(page: Parameters<EnrolmentsWords['finding']>[0]): string {
  const { enrolledReaders: enrolled } = askedCounts(page).counts;
  const whose = page.asked === null ? '' : ` of ${page.asked}`;
  const { year } = page.context;
  if (enrolled === 'secret')
    return `How many are enrolled${whose} in ${year} is a statistical secret`;
  if (!isKnown(enrolled)) return `No snapshot of enrolments${whose} was received for ${year}`;
  const people = `${count(enrolled)} enrolled readers${whose}`;
  const row = askedFunnel(page);
  if (row && isKnown(row.activation))
    return `${row.atLeast ? 'At least ' : ''}${percent(row.activation, 0)} of the ${people} used a resource in ${year}`;
  return row?.snapshot ? `${people} on ${longDay(row.snapshot)}` : `${people} in ${year}`;
}

function moved(page: Parameters<EnrolmentsWords['finding']>[0]): string {
  const { newEnrolments, renewals, expiries } = askedCounts(page).counts;
  const parts = [
    ...(isKnown(newEnrolments) ? [`new: ${count(newEnrolments)}`] : []),
    ...(isKnown(renewals) ? [`renewed: ${count(renewals)}`] : []),
    ...(isKnown(expiries) ? [`expired: ${count(expiries)}`] : []),
  ];
  if (parts.length > 0) return `In the year, ${parts.join(', ')}.`;
  return 'The movements of the year are not known: they need the snapshot of the end of the year before, or a journal of changes.';
}

function waiting(page: Parameters<EnrolmentsWords['finding']>[0]): string {
  const { pendingEnrolments: pending, lateEnrolments: late } = askedCounts(page).counts;
  if (!isKnown(pending)) return '';
  if (pending === 0) return 'No request waits to be validated.';
  const of = isKnown(late) && late > 0 ? `, ${count(late)} for over seven days` : '';
  return `Requests waiting to be validated: ${count(pending)}${of}.`;
}
