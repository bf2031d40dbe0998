import type { Scan } from '../store/scan.ts';
import type { CellQuestion, CellTable, CellText } from './cell-table.ts';

/** A column that names cells, and its possible texts, which the column of that name in a scan holds codes of. */
export interface CellTextColumn {
  readonly name: CellText;
  readonly values: readonly string[];
}

/** The columns that name the cells of a table. */
export function textColumns(
  { texts }: CellTable,
  years: Pick<CellQuestion, 'from' | 'to'>,
  scan: Pick<Scan, 'texts'>,
): CellTextColumn[] {
  return texts.map((name) => ({ name, values: valuesOf(name, years, scan) }));
}

function valuesOf(
  name: CellText,
  { from, to }: Pick<CellQuestion, 'from' | 'to'>,
  scan: Pick<Scan, 'texts'>,
): readonly string[] {
  const years = count(to - from + 1).map((year) => String(from + year));
  switch (name) {
    case 'year':
      return years;
    case 'month':
      return years.flatMap((year) => count(12).map((month) => `${year}-${twoDigits(month + 1)}`));
    case 'weekday':
      return ['', ...count(7).map((day) => String(day + 1))];
    case 'hour':
      return ['', ...count(24).map(String)];
    case 'span':
    case 'level':
    case 'member':
    case 'place':
    case 'scope':
    case 'item':
      return scan.texts(name);
  }
}

function count(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
