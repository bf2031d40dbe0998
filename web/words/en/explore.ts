import type { ExploreWords } from '../explore.ts';
import { count, longMonth } from '../format.ts';
import { uncapital } from '../uncapital.ts';
import { capital, listed, plural } from './grammar.ts';

/** The page “Explore” in English. */
export const explore: ExploreWords = {
  title: 'Explore — Canopée',
  finding: ({ measures, by, filters, from, to }) => {
    const what = listed(measures.map(({ label }, at) => (at === 0 ? label : uncapital(label))));
    const cut = by.length > 0 ? ` by ${listed(by.map((label) => label.toLowerCase()))}` : '';
    const only = filters.length > 0 ? ` (${filters.join('; ')})` : '';
    const when = from === to ? longMonth(from) : `${longMonth(from)} to ${longMonth(to)}`;
    return `${what}${cut}${only}, ${when}`;
  },
  refused: 'This question has no right answer',
  refusedRemedy: 'Nothing is lost: change below what is said, then show it again.',
  sentence: (extremes) => {
    if (!extremes) return 'No value may be shown for this question.';
    const { measure, max, min } = extremes;
    if (max.name === '') return `${measure}: ${max.value}.`;
    const least = min ? `; lowest, ${min.name} (${min.value})` : '';
    return `${capital(measure)}: highest, ${max.name} (${max.value})${least}.`;
  },
  form: 'The question',
  measures: 'Measures',
  measure: (number) => ['Measure', 'then', 'and'][number] ?? 'and',
  rows: 'In rows',
  then: 'then',
  across: 'In columns',
  nothing: 'nothing',
  noOther: 'no other',
  period: 'Period',
  from: 'from',
  to: 'to',
  compare: 'Compare with',
  comparisons: {
    none: 'nothing',
    'to-date': 'the year before, to date',
    full: 'the whole year before',
    'previous-period': 'the period just before',
  },
  year: (year) => `the year ${year}`,
  restrict: 'Only',
  all: 'All',
  layout: 'Layout',
  top: 'the first',
  totals: 'with totals',
  show: 'Show',
  startAgain: 'Start again',
  axes: { time: 'Time', place: 'Places', offer: 'Offer', age: 'Age', clock: 'Time of day' },
  total: 'Total',
  others: 'Others',
  everything: 'Everything',
  together: 'Together',
  table: 'Table of the answer, scrolls',
  scrolls: 'The table scrolls sideways →',
  sortBy: (column, descending) =>
    descending ? `Sort by ${column}, largest first` : `Sort by ${column}, smallest first`,
  marks: {
    partial: { sign: '◐', text: 'partial value: a source or month that was due is missing' },
    'without-secret': {
      sign: '†',
      text: 'without secret: a sum without the values that may not be shown',
    },
  },
  left: (rows, across) =>
    `${[
      rows > 0 ? `${count(rows)} more ${plural(rows, 'row', 'rows')}` : '',
      across > 0 ? `${count(across)} more ${plural(across, 'column', 'columns')}` : '',
    ]
      .filter((part) => part !== '')
      .join(' and ')} in the files.`,
  notes: 'To know',
  definitions: 'What is measured',
  files: 'Take the whole answer away',
  explanation: 'How these figures are computed (JSON)',
};
