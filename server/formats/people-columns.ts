import { neutralised } from '../../data/model/csv-text.ts';
import { STATUSES } from '../../data/model/query/answer-table.ts';
import type { ColumnKind } from '../../web/charts/table.ts';
import { headingOf } from '../french-cell.ts';
import type { Words } from '../words/words.ts';
import type { Batch, ColumnHead, FigureHead, TextHead } from './answer-stream.ts';

/** What a cell of a sheet holds: a number, a text that is never a formula, or nothing. */
export type PeopleCell = number | string;

/**
 * A column as people read it: names before codes, figures in their unit, *s.* or *n.d.* where there is none. A column of
 * statuses stands beside figures only where some number needs it.
 */
export interface PeopleColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly integer: boolean;
  /** of the widest cell, in characters, as far as it is known before the first row */
  readonly width: number;
  /** the cells of a batch, by row */
  readonly cells: (batch: Batch) => (row: number) => PeopleCell;
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  euro: 'euros',
  share: 'percent',
  points: 'points',
  change: 'change',
};

/** The columns people read, in the order of the answer. */
export function peopleColumns(heads: readonly ColumnHead[], words: Words): PeopleColumn[] {
  return heads.flatMap((head, source) =>
    head.role === 'figure' ? figureColumns(head, source, words) : textColumns(head, source, words),
  );
}

function textColumns(
  { label, names, texts }: TextHead,
  source: number,
  words: Words,
): PeopleColumn[] {
  const column = (heading: string, shown: readonly string[]): PeopleColumn => ({
    ...{ heading: neutralised(heading), kind: 'text', integer: false },
    width: longest(shown),
    cells: codedCells(source, shown.map(neutralised)),
  });
  if (!names) return [column(label, texts)];
  return [column(label, names), column(words.formats.code(label), texts)];
}

function figureColumns(head: FigureHead, source: number, words: Words): PeopleColumn[] {
  const kind = KINDS[head.unit] ?? 'number';
  const heading = headingOf({ label: head.label, kind });
  const said = { ...words.formats.statuses, ...words.csv.absences };
  const statuses = STATUSES.map((status) => said[status]);
  const figures: PeopleColumn = {
    ...{ heading, kind, integer: head.integer, width: 0 },
    cells: (batch) => figureCells(batch, source, statuses),
  };
  if (!head.qualified) return [figures];
  const status = neutralised(`${head.label} (${words.formats.status})`);
  return [
    figures,
    {
      ...{ heading: status, kind: 'text', integer: false, width: longest(statuses) },
      cells: codedCells(source, statuses),
    },
  ];
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function codedCells(source: number, texts: readonly string[]): PeopleColumn['cells'] {
  return ({ columns }) => {
    const rows = columns[source];
    if (!rows) throw new Error('no such column');
    const codes = 'codes' in rows ? rows.codes : rows.statuses;
    return (row) => texts[codes[row] ?? -1] ?? '';
  };
}

function figureCells(
  { columns }: Batch,
  source: number,
  statuses: readonly string[],
): (row: number) => PeopleCell {
  const rows = columns[source];
  if (!rows || 'codes' in rows) throw new Error('not a column of figures');
  return (row) => {
    const value = rows.values[row] ?? NaN;
    return Number.isNaN(value) ? (statuses[rows.statuses[row] ?? -1] ?? '') : value;
  };
}
