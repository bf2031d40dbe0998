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
  tooManyRows: (most, instead) => ({
    title: 'Too many rows for a spreadsheet',
    detail: `The answer has more than ${most.toLocaleString('en')} rows: too many for a spreadsheet. Ask for ${instead.join(' or ')}, or narrow the filters.`,
  }),
  notAcceptable: (allowed) => ({
    title: 'Unknown format',
    detail: `None of the formats asked for exists here. Formats offered: ${allowed.join(', ')}.`,
  }),
} satisfies FormatWords;
