import type { Term } from '../words.ts';

/** Shares, indices and rates of the page, beside the catalogue's measures. */
export const terms: readonly Term[] = [
  {
    id: 'useShare',
    term: 'Share of use',
    definition:
      'Uses of a member over those of all members, by the measure chosen; what is unallocated does not enter it.',
  },
  {
    id: 'costShare',
    term: 'Cost share',
    definition:
      'Inhabitants served by the member over those of the department, of the Insee vintage of the signature (agreement, article 1).',
  },
  {
    id: 'gap',
    term: 'Gap',
    definition:
      'Share of use minus cost share, in points. For information: the agreement shares by population.',
  },
  {
    id: 'due',
    term: 'Due',
    definition: 'Sum of the year’s contracts, each split to the cent by the cost shares.',
  },
  {
    id: 'hoover',
    term: 'Distribution gap (Hoover index)',
    definition:
      'Part of the cost that would change payer if each paid by its use: half the sum of the absolute gaps.',
  },
  {
    id: 'enrolmentRate',
    term: 'Enrolment rate',
    definition:
      'Readers enrolled in the last snapshot received of the year, over the municipal population in force of the department.',
  },
  {
    id: 'costPerUse',
    term: 'Cost per use',
    definition:
      'Price of the year, taxes included, brought to the months received, over weighted uses, unallocated ones included; over raw uses where they are the measure chosen.',
  },
];
