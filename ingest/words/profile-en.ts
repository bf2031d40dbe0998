import { formatIn } from './format.ts';
import type { ProfileWords } from './profile-words.ts';

const { n, plural } = formatIn('en-GB');
const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ');
const pairs = (record: Readonly<Record<string, string>>, sign: string): string[] =>
  Object.entries(record).map(([field, text]) => `${field} ${sign} “${text}”`);

/** The sentences about profiles, in English. */
export const profile: ProfileWords = {
  chosen: (file, source, kind) => `${file} — profile “${source}” · ${kind}`,
  table: ({ sheet, line, columns, constants }) =>
    `${sheet === null ? 'table' : `sheet “${sheet}”`}, headings on line ${n(line)}: ${[...pairs(columns, '←'), ...pairs(constants, '=')].join(' · ')}`,
  values: (headings) => `columns of values: ${list(headings)}`,
  unread: (headings) => `columns not read: ${list(headings)}`,
  leftOut: (sheets) => `sheets not read: ${list(sheets)}`,
  months: (months) =>
    `months: ${months.length > 1 ? `${months[0]} – ${months.at(-1)}` : months.join('')} (${plural(months.length, 'month', 'months')})`,
  members: 'members',
  resources: 'resources',
  nobody: 'not allocated',
  first: 'first values',
  nothingKept: 'Nothing was kept: this was a trial.',
  proposed: (file) =>
    `Profile proposed from “${file}”. Read it over, put it in settings/profiles, then: canopee profile test FILE`,
  unused: (headings) => `Columns left aside: ${list(headings)}`,
  fillIn: (fields) =>
    `To fill in (for instance a resource’s identifier in the catalogue): ${fields.join(', ')}`,
  written: (path) => `Profile written to ${path}.`,
  fields: {
    source:
      'Short name of the source, lower case and hyphens. A month the same source sends again replaces the old one.',
    kind: 'What the file holds: events (a use per row), counts (totals), enrolments, or a list of records.',
    provider: 'Accounts: source of the uses whose readers they name.',
    readerIs:
      'Events: card when the reader’s column is the library card, account when it is the provider’s own.',
    files: 'Patterns of file names, with *, ? and fields in braces: stats-{member}-{year}.xlsx.',
    words: 'Words that must stand in the first lines: they tell the file whatever it is called.',
    delimiter: 'Column separator; guessed when absent.',
    dates: 'Form of the days. mm/dd/yyyy only when the provider writes so.',
    columns:
      'Field → heading of its column, whatever its accents and case; “#3” is the third column.',
    constants: 'Field → value of the whole file.',
    form: 'Enrolments: snapshot (as of a day) or journal (a change per row).',
    states: 'Enrolments: word of the file → state.',
    skip: 'Rows to leave out: a column, and the values that do.',
    auto: 'True: a file dropped in inbox/ is ingested without asking when the server sees it.',
    sheets: 'Patterns of the sheets to read; every one that fits when absent.',
    sheet: 'Field the sheet’s title gives: member, resource, month, year or metric.',
    headerRow: 'Line where the headings begin; looked for in the first 40 when absent.',
    headerRows: 'Number of rows of headings, 1 or 2.',
    wide: 'What the headings of value columns say: months, metrics, members or resources; a list of two for two rows of headings.',
    ignore: 'Headings of columns not to read, besides totals.',
    fill: 'Fields whose blank cell repeats the one above (merged cells).',
    metrics:
      'Word of the file → metric (uses, sessions, downloads, tokens, active-users, time, or a COUNTER name), with its unit for a time.',
    unit: 'Unit of times: hh:mm:ss, mm:ss, hours, minutes or seconds.',
    decimal: 'Decimal mark, “,” or “.”, where the file is ambiguous.',
    blank: 'What a blank cell means: missing or zero.',
    missing: 'Texts that mean “missing”: n/a, -, nc.',
  },
  usage:
    'usage: canopee profile new FILE [--out PATH] | canopee profile test FILE [--json] | canopee profile schema',
};
