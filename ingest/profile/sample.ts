import { HEADING_LINES, type Head } from '../text/head.ts';
import { parseMonthText } from '../text/month-text.ts';
import { parseNumberText } from '../text/number-text.ts';
import { parseDurationText } from '../text/duration-text.ts';
import { columnIn, headingsAt } from '../sources/counts/headings.ts';
import { isSummaryWord } from '../sources/counts/summary.ts';
import { metricByWord } from '../sources/counts/metric-word.ts';
import { fieldOf } from './column-words.ts';

/** A table as far as it is seen before it is read: headings that were guessed, and the rows under them. */
export interface Sample {
  readonly title: string;
  readonly rows: Head['rows'];
  /** index of the row of headings, or of the first of two */
  readonly headingRow: number;
  readonly headerRows: 1 | 2;
}

/** Where somebody says that the headings of a table stand. */
export interface HeadingPlace {
  /** index of their first row */
  readonly row: number;
  readonly rows: 1 | 2;
}

/**
 * Guesses where the headings of a table begin: the row most of whose cells name a field, a month or a metric.
 *
 * @param place where they are, when somebody said so
 */
export function sampleOf(title: string, { rows }: Head, place?: HeadingPlace): Sample {
  if (place) return { title, rows, headingRow: place.row, headerRows: place.rows };
  const scores = rows.slice(0, HEADING_LINES - 1).map(tellingCells);
  const best = Math.max(0, ...scores);
  const filled = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  const row = best > 0 ? scores.indexOf(best) : Math.max(0, filled);
  const above = row > 0 && isGroup(rows[row - 1] ?? []) ? row - 1 : row;
  const isUpper = above === row && isGroup(rows[row] ?? []) && isSecond(rows[row + 1] ?? []);
  return { title, rows, headingRow: above, headerRows: above < row || isUpper ? 2 : 1 };
}

/** The rows under the headings, as far as they are seen; sums left out. */
export function bodyOf({ rows, headingRow, headerRows }: Sample): Head['rows'] {
  return rows
    .slice(headingRow + headerRows)
    .filter((row) => row.some((cell) => cell !== '') && !row.some(isSummaryWord));
}

/** The cells under a heading that are not blank. */
export function cellsUnder(sample: Sample, heading: string | undefined): string[] {
  const headings = headingsAt(
    { delimiter: '', rows: sample.rows },
    sample.headingRow,
    sample.headerRows,
  );
  const column = heading === undefined ? -1 : columnIn(headings, heading);
  return bodyOf(sample)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell !== '');
}

/** Is a cell a figure? */
export function isFigure(cell: string): boolean {
  return (
    parseNumberText(cell) !== undefined ||
    (cell.includes(':') && parseDurationText(cell, 'hh:mm:ss') !== undefined)
  );
}

/** How many cells of a row name a field, a month or a metric, as headings do. */
export function tellingCells(row: readonly string[]): number {
  if (row.filter((cell) => cell !== '').length < 2) return 0;
  return row.filter((cell) => isTelling(cell)).length;
}

function isTelling(cell: string): boolean {
  if (cell === '' || parseNumberText(cell) !== undefined) return false;
  return (
    fieldOf(cell) !== undefined ||
    parseMonthText(cell) !== undefined ||
    parseMonthText(`${cell} 2000`) !== undefined ||
    metricByWord(cell) !== undefined
  );
}

/** Months over blanks: what stands above columns that are told apart a row below. */
function isGroup(row: readonly string[]): boolean {
  const months = row.filter((cell) => parseMonthText(cell) !== undefined).length;
  const inner = row.findIndex((cell) => parseMonthText(cell) !== undefined);
  return months > 0 && row.slice(inner).includes('');
}

function isSecond(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell !== '');
  return cells.length > 1 && !cells.some(isFigure) && new Set(cells).size < cells.length;
}
