import { count } from '../format.ts';
import type { MappingWords } from '../mapping.ts';
import { listed, plural } from './grammar.ts';

const measures: MappingWords['measures'] = {
  uses: 'uses (consultations, loans)',
  sessions: 'sessions (visits, connections)',
  downloads: 'downloads',
  tokens: 'tokens',
  'active-users': 'active users',
  time: 'time spent, as h:min:s',
  hours: 'time spent, in hours',
  minutes: 'time spent, in minutes',
  seconds: 'time spent, in seconds',
  Total_Item_Requests: 'total requests (COUNTER)',
  Unique_Item_Requests: 'unique requests (COUNTER)',
  Unique_Title_Requests: 'unique titles asked for (COUNTER)',
  Total_Item_Investigations: 'total investigations (COUNTER)',
  Unique_Item_Investigations: 'unique investigations (COUNTER)',
  Searches_Platform: 'searches (COUNTER)',
  No_License: 'denied, no licence (COUNTER)',
  Limit_Exceeded: 'denied, too many readers at once (COUNTER)',
};

const states: MappingWords['states'] = {
  active: 'enrolled',
  expired: 'expired',
  renewed: 'renewed',
  requested: 'requested',
  validated: 'validated',
  rejected: 'rejected',
  erased: 'deleted',
};

/** The page “Décrire un fichier” in English. */
export const mapping: MappingWords = {
  title: (file) => `Describe ${file} — Canopée`,
  finding: ({ file, mapping: found, trouble }) => {
    if (file === '') return 'No file is named';
    if (trouble !== null || !found) return `${file} cannot be described`;
    const { preview } = found;
    if (!preview) return `Say what the columns of ${file} are`;
    const { accepted, read } = preview.counts;
    return `${count(accepted)} of ${count(read)} ${plural(read, 'line', 'lines')} of ${file} would be read`;
  },
  lede: ({ mapping: found }) =>
    found
      ? 'What could be guessed is chosen already: mend it, preview it, then keep it. Files like this one will be recognised from now on; nothing is published before you agree.'
      : 'Go back to the files waiting and choose the one that is not recognised.',
  set: (sentence) => sentence,
  file: 'The file',
  columns: 'Its columns',
  rest: 'What the columns do not tell',
  result: 'What would be read',
  labels: {
    kind: 'This file holds',
    source: 'Short name of the source',
    files: 'Name of the next files',
    sheet: 'Sheet to read',
    sheetIs: 'The titles of the sheets tell',
    headerRow: 'The headings of the columns are on',
    headerRows: 'They take',
    resource: 'Resource',
    member: 'Member',
    metric: 'The figures measure',
    dates: 'Dates are written',
    decimal: 'Decimal sign',
    blank: 'An empty cell means',
    fill: 'Merged cells',
  },
  hints: {
    source:
      'Small letters, digits and hyphens. A month given again by the same source replaces the earlier one.',
    files:
      '* stands for anything; {year}, {month} or {member}: the year, month or member that the name tells.',
  },
  kinds: {
    counts: 'figures (totals by month)',
    events: 'uses, one on each line',
    enrolments: 'enrolled readers, one on each line',
  },
  roles: {
    date: 'the date or the month',
    year: 'the year',
    time: 'the time',
    commune: 'the commune, library or member',
    resource: 'the resource',
    metric: 'the name of the measure',
    value: 'the figure',
    months: 'figures: the title is a month',
    metrics: 'figures: the title is a measure',
    members: 'figures: the title is a member',
    resources: 'figures: the title is a resource',
    'months-metrics': 'figures: a month above a measure',
    'metrics-months': 'figures: a measure above a month',
    reader: 'the reader, by library card',
    account: 'the reader, by account at the provider',
    content: 'the content consulted',
    session: 'the session',
    card: 'the card number',
    birth: 'the birth (only the age band is kept)',
    enrolledOn: 'the day of the enrolment',
    expiresOn: 'the end of the enrolment',
    state: 'the state of the enrolment',
    category: 'the category',
    residence: 'the commune of residence',
    snapshot: 'the day of the extract',
  },
  measures,
  states,
  leftOut: { 'left-out': 'do not read' },
  dates: {
    'dd/mm/yyyy': 'day/month/year (31/01/2026)',
    'mm/dd/yyyy': 'month/day/year (01/31/2026)',
    'dd.mm.yyyy': 'day.month.year (31.01.2026)',
    iso: 'year-month-day (2026-01-31)',
  },
  sheetIs: {
    member: 'the member',
    resource: 'the resource',
    year: 'the year',
    month: 'the month',
    metric: 'the measure',
  },
  headerRows: { '1': 'one line', '2': 'two lines' },
  decimals: { ',': 'the comma (1 234,5)', '.': 'the point (1,234.5)' },
  blanks: { missing: 'no figure', zero: 'zero' },
  fills: { '1': 'an empty cell takes the one above' },
  everySheet: 'all that fit',
  nothing: 'nothing of use',
  inColumn: 'in a column',
  noMember: 'in a column, or not allocated',
  guessed: 'recognised figure by figure',
  noFill: 'none',
  unread: '— not read —',
  choose: '— to be chosen —',
  line: (line, text) => `line ${line}${text === '' ? '' : `: ${text}`}`,
  aboutPersons:
    'This file seems to be about persons: values that may be somebody’s are not shown. Names, addresses and numbers are never kept; a card becomes a pseudonym, a birth an age band.',
  column: 'Column',
  values: 'First values',
  is: 'It is',
  untitled: 'Untitled',
  number: (number) => `column ${number}`,
  hidden: 'not shown',
  empty: 'empty',
  whatIs: (number, heading) =>
    heading === null ? `Column ${number} is` : `Column ${number}, “${heading}”, is`,
  words: 'Its words',
  wordsHint: 'What the words met in the first lines mean.',
  word: 'Word of the file',
  means: 'Means',
  whatMeans: (word) => `“${word}” means`,
  preview: 'Preview',
  save: 'Keep it and check the file',
  nothingKept: 'Nothing of this trial is kept.',
  sums: 'Sums by month',
  month: 'Month',
  total: 'Total',
  metric: (metric) =>
    (measures as Readonly<Record<string, string>>)[metric]?.replace(/ \(.*| *,.*$/, '') ?? metric,
  nobody: 'not allocated',
  shares: {
    member: (metric, parts) => `By member (${metric}): ${listed(parts)}.`,
    resource: (metric, parts) => `By resource (${metric}): ${listed(parts)}.`,
  },
  enrolled: (found) =>
    `Enrolments: ${listed(found.map(([state, readers]) => `${count(readers)} “${(states as Readonly<Record<string, string>>)[state] ?? state}”`))}.`,
  noResult: (isFaulty) =>
    isFaulty
      ? 'The preview comes as soon as nothing is missing above.'
      : 'The file is large: the preview comes when you ask for it.',
  profile: 'The profile, as it would be kept',
  profileHint: (source) =>
    `File settings/profiles/${source}.yaml. What is rarer is settled there by hand afterwards: several names of files, a delimiter, lines to leave out by a column, imports without a question.`,
};
