import type { FormatWords } from './format-words.ts';

/** Files of figures in English. */
export const formatEn = {
  statuses: {
    complete: 'complete',
    partial: 'partial',
    'without-secret': 'without secret',
  },
  status: 'status',
  code: (label) => `${label} (code)`,
  figures: 'Figures',
  context: 'Filters and definitions',
  subject: 'Subject',
  meaning: 'Content',
  warning: 'Warning',
  filter: (name) => `Filter “${name}”`,
  definition: (label, unit) => `Definition: ${label} (${unit})`,
  formula: (formula) => `Computed as: ${formula}.`,
  note: 'Note',
  cells: {
    columns: {
      span: 'Span',
      year: 'Year',
      month: 'Last month of the span',
      level: 'Level',
      member: 'Member',
      place: 'Place',
      scope: 'Scope of the offer',
      item: 'Kind or resource',
      weekday: 'Day of the week (1 = Monday; empty: all)',
      hour: 'Hour in Paris (empty: all)',
    },
    spans: { month: 'month', quarter: 'quarter', year: 'year', 'to-date': 'since January' },
    scopes: { all: 'whole offer', kind: 'kind', resource: 'resource' },
    levels: { commune: 'commune', epci: 'intercommunality' },
    members: { group: 'All members', none: 'Unallocated' },
    note: 'Published cells, margins included: totals stand beside their parts and must not be added to them. “secret”: too few readers behind the figure, or enough to find it out.',
  },
  tooManyRows: (most, instead) => ({
    title: 'Too many rows for a spreadsheet',
    detail: `The answer has more than ${most.toLocaleString('en')} rows: too many for a spreadsheet. Ask for ${instead.join(' or ')}, or narrow the filters.`,
  }),
  notAcceptable: (allowed) => ({
    title: 'Unknown format',
    detail: `None of the formats asked for exists here. Formats offered: ${allowed.join(', ')}.`,
  }),
} satisfies FormatWords;
