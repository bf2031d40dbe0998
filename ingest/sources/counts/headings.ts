import { matchingKey } from '../../../data/model/commune.ts';
import type { Head } from '../../text/head.ts';

/** The headings of a table: one row, or two of which the upper one groups columns of the lower. */
export interface Headings {
  /** top to bottom, of equal length; a group stands over each of its columns */
  readonly rows: readonly (readonly string[])[];
  /** line of the first row */
  readonly line: number;
  readonly width: number;
}

/** The headings that begin at a row of a head. */
export function headingsAt(head: Head, index: number, count: number): Headings {
  const own = head.rows.slice(index, index + count);
  const width = own.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = own.map((row, at) => {
    const padded = Array.from({ length: width }, (_, column) => row[column] ?? '');
    return at < own.length - 1 ? spread(padded) : padded;
  });
  return { rows, line: index + 1, width };
}

/** A merged cell keeps its text in its first column only. */
function spread(row: readonly string[]): string[] {
  let group = '';
  return row.map((cell) => (group = cell === '' ? group : cell));
}

/**
 * Where a heading stands, whatever its case, accents and blanks; `#3` is the third column.
 *
 * @returns −1 when it does not
 */
export function columnIn({ rows, width }: Headings, heading: string): number {
  const ordinal = /^#(\d+)$/.exec(heading)?.[1];
  if (ordinal !== undefined) return Number(ordinal) <= width ? Number(ordinal) - 1 : -1;
  const key = matchingKey(heading);
  for (const row of rows.toReversed()) {
    const column = row.findIndex((cell) => matchingKey(cell) === key);
    if (column >= 0) return column;
  }
  return Array.from({ length: width }).findIndex(
    (_, column) => matchingKey(titleOf({ rows }, column)) === key,
  );
}

/** The whole heading of a column, `Janvier 2025 / Prêts`. */
export function titleOf({ rows }: Pick<Headings, 'rows'>, column: number): string {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 ? cells.join(' / ') : `#${column + 1}`;
}
