import { matchingKey } from '../../data/model/commune.ts';
import { headingsAt, type Headings } from '../sources/counts/headings.ts';
import { metricByWord, TIME } from '../sources/counts/metric-word.ts';
import { isSummaryWord } from '../sources/counts/summary.ts';
import type { WideRole } from '../settings/profile-table.ts';
import { parseMonthText } from '../text/month-text.ts';
import { fieldOf } from './column-words.ts';
import { bodyOf, cellsUnder, isFigure, type Sample } from './sample.ts';

/** What the columns of a table seem to be. */
export interface Columns {
  /** field → heading */
  readonly columns: Readonly<Record<string, string>>;
  readonly wide: readonly WideRole[];
  /** heading → metric, for columns of figures */
  readonly metrics: Readonly<Record<string, string>>;
  /** headings nothing is known about */
  readonly unused: readonly string[];
}

/** Who knows the names of members and resources. */
export interface Names {
  readonly isMember: (text: string) => boolean;
  readonly isResource: (text: string) => boolean;
}

/** Guesses what each column of a table holds, from its heading first and from its cells after. */
export function guessColumns(sample: Sample, names: Names): Columns {
  const headings = headingsAt(
    { delimiter: '', rows: sample.rows },
    sample.headingRow,
    sample.headerRows,
  );
  const wide = wideOf(headings, sample, names);
  const own = headings.rows.at(-1) ?? [];
  const metrics: Record<string, string> = {};
  const rest = own.flatMap((cell, column) => {
    const heading = cell || (headings.rows[0]?.[column] ?? '');
    if (!isOfWide(headings, wide, column, names)) return [{ heading, column }];
    if (wide.includes('metrics')) metrics[heading] ??= metricFor(heading, cellsAt(sample, column));
    return [];
  });
  const { columns, unused } = labels(rest);
  const plain =
    wide.join() === 'metrics' ? unused.find((heading) => isFigures(sample, heading)) : undefined;
  if (plain === undefined || Object.values(metrics).includes('uses'))
    return { wide, metrics, columns, unused };
  const others = unused.filter((heading) => heading !== plain);
  return { wide, metrics: { [plain]: 'uses', ...metrics }, columns, unused: others };
}

/** The columns that are no values: each field by the first heading that seems to stand for it. */
function labels(
  rest: readonly { readonly heading: string; readonly column: number }[],
): Pick<Columns, 'columns' | 'unused'> {
  const columns: Record<string, string> = {};
  const unused: string[] = [];
  for (const { heading, column } of rest) {
    const field = heading === '' ? blankField(column, columns) : fieldOf(heading);
    if (field !== undefined && !(field in columns)) columns[field] = heading || `#${column + 1}`;
    else if (heading !== '' && !isSummaryWord(heading)) unused.push(heading);
  }
  return { columns, unused };
}

function wideOf(headings: Headings, sample: Sample, names: Names): WideRole[] {
  const [first = [], second] = headings.rows;
  const many = (row: readonly string[], test: (cell: string) => boolean): boolean =>
    new Set(row.filter((cell) => cell !== '' && test(cell)).map(matchingKey)).size > 1;
  if (second)
    return many(first, isMonth) || first.some(isMonth)
      ? ['months', 'metrics']
      : ['metrics', 'months'];
  if (many(first, isMonth)) return ['months'];
  if (many(first, (cell) => names.isMember(cell))) return ['members'];
  const figures = first.filter(
    (cell, column) => isMetric(cell) && cellsAt(sample, column).every(isFigure),
  );
  if (figures.length > 1) return ['metrics'];
  return many(first, (cell) => names.isResource(cell)) ? ['resources'] : [];
}

/** Is a column one of figures, under titles of these roles? */
export function isOfWide(
  headings: Headings,
  wide: readonly WideRole[],
  column: number,
  names: Names,
): boolean {
  return (
    wide.length > 0 &&
    wide.every((role, at) => {
      const cell = headings.rows[at]?.[column] ?? '';
      if (cell === '' || isSummaryWord(cell)) return false;
      if (role === 'months') return isMonth(cell);
      if (role === 'metrics') return wide.length > 1 || isMetric(cell);
      return role === 'members' ? names.isMember(cell) : names.isResource(cell);
    })
  );
}

function isFigures(sample: Sample, heading: string): boolean {
  const cells = cellsUnder(sample, heading);
  return cells.length > 0 && cells.every(isFigure);
}

/** The first column of a pivot table has no heading: it names what the rows are. */
function blankField(column: number, columns: Readonly<Record<string, string>>): string | undefined {
  return column === 0 && !('commune' in columns) ? 'commune' : undefined;
}

/** A metric by its word; a column of clock times is a time spent. */
function metricFor(heading: string, cells: readonly string[]): string {
  const known = metricByWord(heading);
  if (known) return known.unit ?? (known.metric === TIME ? 'time' : known.metric);
  return cells.length > 0 && cells.every((cell) => cell.includes(':')) ? 'time' : 'uses';
}

function isMetric(cell: string): boolean {
  return metricByWord(cell) !== undefined;
}

/** Is a cell a month, with its year or without? */
export function isMonth(cell: string): boolean {
  return (
    parseMonthText(cell) !== undefined ||
    (/\p{L}/u.test(cell) && parseMonthText(`${cell} 2000`) !== undefined)
  );
}

function cellsAt(sample: Sample, column: number): string[] {
  return bodyOf(sample)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell !== '');
}
