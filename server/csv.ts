import { csvLine, neutralised } from '../data/model/csv-text.ts';
import type { Cell, Column, Table } from '../web/charts/table.ts';
import { decimalComma, headingOf } from './french-cell.ts';
import type { Words } from './words/words.ts';

/** What a reader of the file must know besides its figures. */
export interface CsvContext {
  /** further tables under the first, each after a blank line and its caption */
  readonly blocks?: readonly Table[];
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/**
 * A chart's table as the spreadsheets of France open it: `;`, decimal comma, byte order mark. After the figures, apart by
 * a blank line, what they were asked with. Texts that a spreadsheet would take for a formula are neutralised.
 */
export function csvOf(table: Table, { blocks = [], facts }: CsvContext, words: Words): string {
  const lines = [
    ...linesOf(table, words),
    [],
    ...blocks.flatMap((one) => [[neutralised(one.caption)], ...linesOf(one, words), []]),
    ...facts.map(([name, value]) => [neutralised(name), neutralised(value)]),
  ];
  return `\uFEFF${lines.map(csvLine).join('\r\n')}\r\n`;
}

function linesOf({ columns, rows }: Table, words: Words): string[][] {
  return [
    columns.map(headingOf),
    ...rows.map((row) => columns.map((column) => cellText(row[column.key] ?? null, column, words))),
  ];
}

function cellText(cell: Cell, { kind }: Column, { csv }: Words): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimalComma(cell, kind);
  return cell in csv.absences ? csv.absences[cell as keyof typeof csv.absences] : neutralised(cell);
}
