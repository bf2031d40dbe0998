import type { Head } from '../../text/head.ts';

/** A COUNTER heading in its one form: trimmed, lower case, blanks → `_`, no blank beside `_` (formats §2). */
export function headingKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*_\s*/g, '_')
    .replace(/\s+/g, '_');
}

/** Where the column headings stand, and what separates them. */
export interface CounterHeadings {
  /** index of their row */
  readonly row: number;
  readonly delimiter: string;
}

const DELIMITERS = ['\t', ',', ';', '|'];

/**
 * The column headings: the first row that holds a `Metric_Type` cell. Rows are never counted: some files have no header
 * block, R5 has its headings on row 14 and R5.1 on row 15. The delimiter is that of the headings: a short report may hold
 * more `|` and `;` in its header block than it has columns.
 *
 * @returns undefined when the rows are no COUNTER table
 */
export function counterHeadings({ rows, delimiter }: Head): CounterHeadings | undefined {
  for (const [row, cells] of rows.entries()) {
    if (isHeadings(cells)) return { row, delimiter };
    const line = cells.join(delimiter);
    const other = DELIMITERS.find((each) => isHeadings(line.split(each).map(unquoted)));
    if (other !== undefined) return { row, delimiter: other };
  }
  return undefined;
}

function isHeadings(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.some((cell) => headingKey(cell) === 'metric_type');
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1');
}
