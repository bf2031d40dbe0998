import type { Words } from './words.ts';

/** What is said of what came, month by month, in English. */
export const coverageEn = {
  title: (year) => `Reports received for ${year}`,
  nothing: (year) => `No report received or awaited for ${year}.`,
  state: {
    complete: 'complete',
    partial: 'partial or provisional',
    zero: 'no use',
    rejected: 'rejected',
    missing: 'missing',
    'not-due': 'not yet due',
  },
  symbol: { complete: '●', partial: '◐', zero: '0', rejected: '✗', missing: '!', 'not-due': '·' },
  headings: ['source', 'month', 'member', 'state'],
} satisfies Words['coverage'];
