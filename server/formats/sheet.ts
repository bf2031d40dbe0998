import type { ColumnKind } from '../../web/charts/table.ts';
import type { Words } from '../words/words.ts';
import { scaled } from '../french-cell.ts';
import type { AnswerStream } from './answer-stream.ts';
import { contextLines } from './context-lines.ts';
import { peopleColumns, type PeopleCell, type PeopleColumn } from './people-columns.ts';

/** How the numbers of a column are written: `percent` of a share as it is, everything else in the unit of its heading. */
export type NumberStyle = 'integer' | 'decimal' | 'percent' | 'euros';

/** One column of a sheet. */
export interface SheetColumn {
  readonly heading: string;
  /** in characters */
  readonly width: number;
  readonly style: NumberStyle;
}

/** The rows of a sheet, some at a time. */
export type SheetRows =
  | AsyncIterable<readonly (readonly PeopleCell[])[]>
  | readonly (readonly (readonly PeopleCell[])[])[];

/** A sheet of a workbook, whatever the file format. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: SheetRows;
}

/** Rows a sheet may have: more are for programs, and a spreadsheet opens them slowly or not at all. */
export const SHEET_ROWS = 100_000;

const WIDEST = 48;
const NARROWEST = 9;

/** The two sheets of an answer: its figures, then *Filtres et définitions*. */
export function sheetsOf(answer: AnswerStream, words: Words): [figures: Sheet, context: Sheet] {
  const columns = peopleColumns(answer.heads, words);
  const { formats } = words;
  return [
    {
      name: formats.figures,
      columns: columns.map(sheetColumn),
      rows: rowsOf(answer.batches, columns),
    },
    {
      name: formats.context,
      columns: [
        { heading: formats.subject, width: 30, style: 'decimal' },
        { heading: formats.meaning, width: 100, style: 'decimal' },
      ],
      rows: [contextLines(answer.context, words)],
    },
  ];
}

function sheetColumn({ heading, kind, integer, width }: PeopleColumn): SheetColumn {
  // a share is written as a percentage by its style: the heading must not say so again
  const own = isPercent(kind) ? heading.replace(/ \(%\)$/, '') : heading;
  const fit = Math.min(WIDEST, Math.max(NARROWEST, own.length, width) + 2);
  return { heading: own, width: fit, style: styleOf(kind, integer) };
}

function styleOf(kind: ColumnKind, integer: boolean): NumberStyle {
  if (isPercent(kind)) return 'percent';
  if (kind === 'euros') return 'euros';
  return integer ? 'integer' : 'decimal';
}

function isPercent(kind: ColumnKind): boolean {
  return kind === 'percent' || kind === 'change';
}

async function* rowsOf(
  batches: AnswerStream['batches'],
  columns: readonly PeopleColumn[],
): AsyncGenerator<PeopleCell[][]> {
  for await (const batch of batches) {
    const writers = columns.map(({ cells, kind }) => {
      const cell = cells(batch);
      return (row: number) => shown(cell(row), kind);
    });
    yield Array.from({ length: batch.rows }, (_, row) => writers.map((writer) => writer(row)));
  }
}

function shown(cell: PeopleCell, kind: ColumnKind): PeopleCell {
  return typeof cell === 'number' && kind === 'points' ? scaled(cell, kind) : cell;
}
