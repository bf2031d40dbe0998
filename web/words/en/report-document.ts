import { count } from '../format.ts';
import type { ReportDocumentWords } from '../report-document.ts';
import { plural } from './grammar.ts';

/** What a yearly report is put together with, in English. */
export const reportDocument: ReportDocumentWords = {
  title: (year, member) =>
    member === null ? `Statistical report ${year}` : `Statistical report ${year}: ${member}`,
  titles: {
    usages: 'Uses and cost shares',
    mois: 'Month by month',
    ressources: 'Resources',
    inscriptions: 'Enrolments',
    actions: 'Actions',
    couts: 'Costs of the members',
    lignes: 'Due, invoiced and paid, by provider',
    ecarts: 'Differences to settle',
    decisions: 'Changes proposed for the year to come',
  },
  decisions: {
    finding: (many, year) =>
      many === 0
        ? `Nothing is decided for ${year} yet`
        : `${count(many)} ${plural(many, 'resource', 'resources')} decided on for ${year}`,
    sentence: 'The last decision noted on each resource; the others are still to be decided.',
    verdict: 'Decision',
    replacement: 'Replaced by',
    comment: 'Comment',
    by: 'By',
    on: 'On',
  },
  enrolled: 'Enrolled in the last snapshot of the year; movements between its snapshots.',
  proven:
    'Every order is shared to the cent by the cost shares of the year; the page Costs proves each share and each amount.',
  ledger:
    'To the cent, taxes included but for what is due without tax. Difference: invoiced minus due; outstanding: due minus paid.',
  cost: (isOfMember) =>
    isOfMember
      ? { name: 'Due', unit: 'for the year, taxes included' }
      : { name: 'Cost', unit: 'of the year’s resources, taxes included' },
};
