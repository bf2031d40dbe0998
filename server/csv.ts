import { csvLine, neutralised } from '../data/model/csv-text.ts';
import type { Cell, Column, Table } from '../web/charts/table.ts';
import type { Words } from './words/words.ts';

/** What a reader of the file must know besides its figures. */
export interface CsvContext {
  /** further tables under the first, each after a blank line and its caption */
  readonly blocks?: readonly Table[];
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const FACTORS = { percent: 100, points: 100, change: 100 } as const;
const UNITS = { percent: '%', points: 'points', change: '%', euros: '€' } as const;

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
    columns.map(heading),
    ...rows.map((row) => columns.map((column) => cellText(row[column.key] ?? null, column, words))),
  ];
}

function heading({ label, kind }: Column): string {
  const unit = kind in UNITS ? UNITS[kind as keyof typeof UNITS] : undefined;
  return neutralised(unit && !label.includes(unit) ? `${label} (${unit})` : label);
}

function cellText(cell: Cell, { kind }: Column, { csv }: Words): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal(cell, kind);
  return cell in csv.absences ? csv.absences[cell as keyof typeof csv.absences] : neutralised(cell);
}

/** Enough decimals to lose nothing that is shown, none that binary fractions invent. */
function decimal(value: number, kind: Column['kind']): string {
  const factor = kind in FACTORS ? FACTORS[kind as keyof typeof FACTORS] : 1;
  return String(Number((value * factor).toFixed(6))).replace('.', ',');
}
