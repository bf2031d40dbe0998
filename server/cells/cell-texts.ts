import type { Scan } from '../store/scan.ts';
import type { CellQuestion, CellTable, CellText } from './cell-table.ts';

/** A column that names cells: its possible texts, and how the numbers of a scan become codes into them. */
export interface CellTextColumn {
  readonly name: CellText;
  readonly values: readonly string[];
  /** code = scale × first column + next column + … − offset */
  readonly from: readonly (readonly [column: string, scale: number])[];
  readonly offset: number;
}

/** The columns that name the cells of a table. */
export function textColumns(
  { texts }: CellTable,
  { from, to }: CellQuestion,
  scan: Pick<Scan, 'texts'>,
): CellTextColumn[] {
  return texts.map((name) => ({ name, ...columnOf(name, { from, to }, scan) }));
}

function columnOf(
  name: CellText,
  { from, to }: Pick<CellQuestion, 'from' | 'to'>,
  scan: Pick<Scan, 'texts'>,
): Omit<CellTextColumn, 'name'> {
  const years = count(to - from + 1).map((year) => String(from + year));
  switch (name) {
    case 'year':
      return { values: years, from: [['year', 1]], offset: from };
    case 'month':
      return {
        values: years.flatMap((year) =>
          count(12).map((month) => `${year}-${twoDigits(month + 1)}`),
        ),
        ...{
          from: [
            ['year', 12],
            ['month', 1],
          ],
          offset: 12 * from + 1,
        },
      };
    case 'weekday':
      return {
        values: ['', ...count(7).map((day) => String(day + 1))],
        from: [['weekday', 1]],
        offset: 0,
      };
    case 'hour':
      return { values: ['', ...count(24).map(String)], from: [['hour', 1]], offset: -1 };
    case 'span':
    case 'level':
    case 'member':
    case 'place':
    case 'scope':
    case 'item':
      return { values: scan.texts(name), from: [[name, 1]], offset: 0 };
  }
}

function count(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
