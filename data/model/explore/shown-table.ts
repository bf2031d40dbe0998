import type { Absence, Figure } from '../figure.ts';
import {
  STATUSES,
  type AnswerTable,
  type FigureColumn,
  type TextColumn,
} from '../query/answer-table.ts';
import type { DimensionId } from '../query/dimension.ts';
import { ROW_KINDS } from '../query/table.ts';

/** A figure as it is shown: with a mark where a source is missing from it, or what may not be shown. */
export interface Shown {
  readonly figure: Figure;
  readonly mark?: 'partial' | 'without-secret';
}

/** A measure of the table, or what it is compared with. */
export interface ShownMeasure {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
}

/** A row: what it is about, then its figures; a cell that the answer has not is null. */
export interface ShownRow {
  readonly kind: (typeof ROW_KINDS)[number];
  readonly heads: readonly string[];
  readonly cells: readonly (Shown | null)[];
}

/** An answer laid out to be read: at most so many cells of it. */
export interface ShownTable {
  /** headings of what rows are about */
  readonly heads: readonly { readonly id: DimensionId; readonly label: string }[];
  /** values that go across, each with every measure under it; null where nothing does */
  readonly across: {
    readonly id: DimensionId;
    readonly label: string;
    readonly values: readonly string[];
    /** do the same measures stand once more at the end, of all values together? */
    readonly together: boolean;
  } | null;
  readonly measures: readonly ShownMeasure[];
  readonly rows: readonly ShownRow[];
  /** rows and values across that are not shown: the files have them */
  readonly left: { readonly rows: number; readonly across: number };
}

/** Most cells of figures of a page. */
const MOST_CELLS = 2400;
const MOST_ACROSS = 40;

/** The rows of an answer as they are read, with the values of one of its dimensions across where one is told. */
export function shownTable(table: AnswerTable, across: DimensionId | null): ShownTable {
  const texts = table.columns.filter((one): one is TextColumn => one.role !== 'figure');
  const figures = table.columns.filter((one): one is FigureColumn => one.role === 'figure');
  const kinds = texts.find(({ role }) => role === 'row');
  const aside = texts.find(({ name }) => name === across);
  const heads = texts.filter((one) => one.role === 'dimension' && one !== aside);
  const values = aside ? valuesOf(aside, table.rows) : [];
  const shownValues = values.slice(0, MOST_ACROSS);
  const width = Math.max(1, shownValues.length) * figures.length;
  const all = aside
    ? pivoted({ heads, aside, values: shownValues, figures, kinds }, table.rows)
    : Array.from({ length: table.rows }, (_, row) =>
        rowAt(
          row,
          { heads, kinds },
          figures.map((column) => shown(column, row)),
        ),
      );
  const rows = all.slice(0, Math.max(1, Math.floor(MOST_CELLS / Math.max(1, width))));
  return {
    heads: heads.map(({ name, label }) => ({ id: name as DimensionId, label })),
    across: aside
      ? {
          id: aside.name as DimensionId,
          label: aside.label,
          values: shownValues.map((code) => nameOf(aside, code)),
          together: false,
        }
      : null,
    measures: figures.map(({ name, label, unit }) => ({ name, label, unit })),
    rows,
    left: { rows: all.length - rows.length, across: values.length - shownValues.length },
  };
}

/**
 * A table with values across, completed by what they come to: never added up here, as not every measure can be.
 *
 * @param side the same rows without the values across, the total last
 * @param bottom the values across alone
 */
export function withTotals(table: ShownTable, side: ShownTable, bottom: ShownTable): ShownTable {
  if (!table.across) return table;
  const ends = new Map(side.rows.map((row) => [keyOf(row), row.cells]));
  const none = table.measures.map(() => null);
  const rows = table.rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...(ends.get(keyOf(row)) ?? none)],
  }));
  const total: ShownRow = {
    kind: 'total',
    heads: table.heads.map(() => ''),
    cells: [
      ...(bottom.rows[0]?.cells ?? []),
      ...(side.rows.find(({ kind }) => kind === 'total')?.cells ?? none),
    ],
  };
  return { ...table, across: { ...table.across, together: true }, rows: [...rows, total] };
}

function keyOf({ kind, heads }: ShownRow): string {
  return JSON.stringify([kind, heads]);
}

interface Sides {
  readonly heads: readonly TextColumn[];
  readonly kinds: TextColumn | undefined;
}

interface Pivot extends Sides {
  readonly aside: TextColumn;
  /** codes of what goes across */
  readonly values: readonly number[];
  readonly figures: readonly FigureColumn[];
}

/** One row for each combination of the other dimensions, in the order in which they first come. */
function pivoted({ heads, kinds, aside, values, figures }: Pivot, count: number): ShownRow[] {
  const places = new Map(values.map((code, place) => [code, place]));
  const rows = new Map<string, { first: number; cells: (Shown | null)[] }>();
  for (let row = 0; row < count; row += 1) {
    const key = heads.map(({ codes }) => codes[row]).join();
    const found = rows.get(key) ?? {
      first: row,
      cells: new Array<Shown | null>(values.length * figures.length).fill(null),
    };
    rows.set(key, found);
    const place = places.get(aside.codes[row] ?? 0);
    if (place === undefined) continue;
    figures.forEach((column, at) => {
      found.cells[place * figures.length + at] = shown(column, row);
    });
  }
  return [...rows.values()].map(({ first, cells }) => rowAt(first, { heads, kinds }, cells));
}

function rowAt(row: number, { heads, kinds }: Sides, cells: readonly (Shown | null)[]): ShownRow {
  const kind = ROW_KINDS[kinds?.codes[row] ?? 0] ?? 'detail';
  return { kind, heads: heads.map((column) => nameOf(column, column.codes[row] ?? 0)), cells };
}

/** Codes of a column in the order of its texts, those that rows have. */
function valuesOf({ codes, texts }: TextColumn, rows: number): number[] {
  const found = new Set<number>();
  for (let row = 0; row < rows; row += 1) found.add(codes[row] ?? 0);
  return texts.flatMap((text, code) => (text !== '' && found.has(code) ? [code] : []));
}

function nameOf({ names, texts }: TextColumn, code: number): string {
  return (names ?? texts)[code] ?? '';
}

/** One figure of a column, with its reason where there is none. */
function shown({ values, statuses }: FigureColumn, row: number): Shown {
  const value = values[row] ?? Number.NaN;
  const status = STATUSES[statuses[row] ?? 0] ?? 'complete';
  if (Number.isNaN(value)) return { figure: absence(status) };
  return status === 'partial' || status === 'without-secret'
    ? { figure: value, mark: status }
    : { figure: value };
}

function absence(status: (typeof STATUSES)[number]): Absence {
  return status === 'complete' || status === 'partial' || status === 'without-secret'
    ? 'not-computable'
    : status;
}
