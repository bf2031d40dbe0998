import { basename, extname } from 'node:path';
import { REQUIRED } from '../settings/profile.ts';
import { WIDE_FIELDS } from '../settings/profile-table.ts';
import { slug } from '../../data/model/slug.ts';
import { headingsAt } from '../sources/counts/headings.ts';
import { metricByWord } from '../sources/counts/metric-word.ts';
import { nameOf, type Tabular } from '../sources/map-file.ts';
import { parseMonthText } from '../text/month-text.ts';
import { guessColumns, type Columns, type Names } from './guess-columns.ts';
import { guessDates } from './guess-dates.ts';
import { mainSample, namePattern, sheetField } from './guess-file.ts';
import { columnsFor, guessKind, isMerged, type GuessedKind } from './guess-kind.ts';
import { cellsUnder, type HeadingPlace, type Sample } from './sample.ts';

/** A profile as it would be written, and what nobody could guess. */
export interface Proposal {
  readonly profile: Readonly<Record<string, unknown>>;
  /** headings it leaves out */
  readonly unused: readonly string[];
  /** fields the coordinator has to fill in, {@link TO_FILL_IN} stands for them */
  readonly open: readonly string[];
}

/** What is written where only the coordinator knows the answer. */
export const TO_FILL_IN = 'a-preciser';

/** What somebody says of a file before the rest is guessed. */
export interface Said {
  readonly kind?: GuessedKind;
  /** title of the sheet that is looked at */
  readonly sheet?: string;
  readonly place?: HeadingPlace;
}

/** Everything guessed about a file. */
export interface Guess {
  readonly sheets: readonly string[];
  readonly sample: Sample;
  readonly kind: GuessedKind;
  readonly guessed: Columns;
  readonly columns: Readonly<Record<string, string>>;
  /** field that titles of sheets give */
  readonly sheet: string | undefined;
  readonly pattern: string;
}

/** Proposes a profile from what a file looks like. */
export function propose(file: Tabular, names: Names): Proposal {
  const guess = guessFile(file, names);
  const { columns, guessed } = guess;
  const open = openFields(guess);
  const constants = {
    ...metricOf(columns),
    ...Object.fromEntries(open.map((field) => [field, TO_FILL_IN])),
  };
  const used = new Set([...Object.values(columns), ...Object.keys(guessed.metrics)]);
  return {
    profile: {
      source: shortName(file),
      ...written(guess),
      ...(Object.keys(constants).length > 0 && { constants }),
    },
    unused: [...guessed.unused, ...Object.values(guessed.columns)].filter(
      (heading) => !used.has(heading),
    ),
    open,
  };
}

/** A short name for the source of a file, by its own. */
export function shortName(file: Tabular): string {
  const name = basename(nameOf(file), extname(nameOf(file)));
  return slug(name.replace(/\d+/g, ' '));
}

/** What a lone column of values measures, by its heading. */
function metricOf({ value, metric }: Readonly<Record<string, string>>): Record<string, string> {
  const known = value === undefined || metric !== undefined ? undefined : metricByWord(value);
  return known && known.metric !== 'uses' ? { metric: value ?? '' } : {};
}

/** Guesses all there is to say of a file. */
export function guessFile(file: Tabular, names: Names, said: Said = {}): Guess {
  const all = file.form === 'text' ? [{ name: '', text: file.text, head: file.head }] : file.sheets;
  const chosen = all.filter(({ name }) => name === said.sheet);
  const sheets = chosen.length > 0 ? chosen : all;
  const sample = mainSample(sheets, said.place);
  const guessed = guessColumns(sample, names);
  const kind = said.kind ?? guessKind(guessed);
  const columns = columnsFor(kind, guessed, sample);
  const sheet = kind === 'counts' ? sheetField(sheets, sample, names) : undefined;
  const year = kind === 'counts' && sheet !== 'year' && isYearless(sample, guessed, columns);
  const member = kind === 'counts' && sheet !== 'member' && !saysMember(columns, guessed);
  const pattern = namePattern(nameOf(file), { year, member }, names);
  const titles = file.form === 'text' ? [] : all.map(({ name }) => name);
  return { sheets: titles, sample, kind, guessed, columns, sheet, pattern };
}

function written({ sample, kind, guessed, columns, sheet, pattern }: Guess): Proposal['profile'] {
  const { wide, metrics } = guessed;
  return {
    kind,
    files: [pattern],
    dates: guessDates(cellsUnder(sample, columns.date)),
    ...(sheet !== undefined && { sheet }),
    ...(sample.headerRows === 2 && { headerRows: 2 }),
    ...(wide.length > 0 && { wide: wide.length > 1 ? wide : wide[0] }),
    columns,
    ...(isMerged(sample, columns.year) && { fill: ['year'] }),
    ...(wide.includes('metrics') && { metrics }),
  };
}

/** What the kind needs and nothing in the file gives. */
function openFields({ kind, guessed, columns, sheet, pattern }: Guess): string[] {
  const wide = guessed.wide.map((role) => WIDE_FIELDS[role]);
  const given = new Set([...Object.keys(columns), ...wide, ...(wide.length > 0 ? ['value'] : [])]);
  if (sheet === 'month' || pattern.includes('{month}')) given.add('date');
  return REQUIRED[kind].filter((field) => !given.has(field));
}

/** Do the months of a table lack their year? */
export function isYearless(
  sample: Sample,
  { wide }: Columns,
  columns: Readonly<Record<string, string>>,
): boolean {
  if ('year' in columns) return false;
  const at = wide.indexOf('months');
  const { rows } = headingsAt(
    { delimiter: '', rows: sample.rows },
    sample.headingRow,
    sample.headerRows,
  );
  const months = at >= 0 ? (rows[at] ?? []) : cellsUnder(sample, columns.date);
  return !months.some((text) => parseMonthText(text) !== undefined);
}

function saysMember(columns: Readonly<Record<string, string>>, { wide }: Columns): boolean {
  return 'commune' in columns || wide.includes('members');
}
