import type { AnswerColumn, AnswerTable, FigureColumn, TextColumn } from './answer-table.ts';
import type { AxisId, DimensionId } from './dimension.ts';
import { dimension } from './dimension.ts';
import type { Figures } from './figures.ts';
import { slotOn } from './grid.ts';
import type { Question } from './question.ts';
import type { Axes } from './slot.ts';

/** A column of figures before it is laid out in rows. */
export interface Measured extends Pick<FigureColumn, 'name' | 'label' | 'unit' | 'integer'> {
  readonly figures: Figures;
  /** of the whole question; null when no total is asked for */
  readonly total: Figures | null;
}

/** What a table is laid out from. */
export interface Layout {
  readonly question: Question;
  readonly axes: Axes;
  /** cells, in the order of the rows */
  readonly order: Int32Array;
  readonly measured: readonly Measured[];
  /** headings of dimensions, and of the column that tells totals from other rows */
  readonly label: (id: DimensionId | 'row') => string;
  /** what a value is called in words; the value itself where it says all */
  readonly name: (id: DimensionId, value: string) => string;
}

/** Values of the column that tells rows apart. */
export const ROW_KINDS = ['detail', 'others', 'total'] as const;

/** Lays figures out in rows: what each is about, then its figures; the total last. */
export function tableOf(layout: Layout): AnswerTable {
  const { question, order, measured } = layout;
  const rows = order.length + (question.totals ? 1 : 0);
  const columns: AnswerColumn[] = [
    ...question.by.map((id) => textColumn(id, layout, rows)),
    ...(question.totals || question.top !== null ? [rowColumn(layout, rows)] : []),
    ...measured.map((one) => figureColumn(one, layout, rows)),
  ];
  return { rows, columns };
}

function textColumn(
  id: DimensionId,
  { axes, order, label, name }: Layout,
  rows: number,
): TextColumn {
  const slots = axes[dimension(id).axis];
  const texts = ['', ...new Set(slots.map(({ values }) => values[id] ?? '').filter((one) => one))];
  const numbers = new Map(texts.map((text, at) => [text, at]));
  const ofSlot = slots.map(({ values }) => numbers.get(values[id] ?? '') ?? 0);
  const codes = slotCodes(ofSlot, dimension(id).axis, { axes, order }, rows);
  const names = texts.map((text) => (text === '' ? '' : name(id, text)));
  const isNamed = names.some((one, at) => one !== texts[at]);
  return { role: 'dimension', name: id, label: label(id), codes, texts, ...(isNamed && { names }) };
}

/** Tells rows of detail from *autres* and from the total. */
function rowColumn({ question, axes, order, label }: Layout, rows: number): TextColumn {
  const last = question.by.at(-1);
  const axis = last === undefined ? 'time' : dimension(last).axis;
  const isOthers = axes[axis].map(({ values }) =>
    Number(last !== undefined && values[last] === ''),
  );
  const codes = slotCodes(isOthers, axis, { axes, order }, rows);
  if (question.totals) codes[rows - 1] = 2;
  return { role: 'row', name: 'row', label: label('row'), codes, texts: ROW_KINDS };
}

/** For each row, the code of the slot it lies in on an axis; 0 for a total. */
function slotCodes(
  codes: readonly number[],
  axis: AxisId,
  { axes, order }: Pick<Layout, 'axes' | 'order'>,
  rows: number,
): Int32Array<ArrayBuffer> {
  const slotOf = slotOn(axes, axis);
  const ofRows = new Int32Array(rows);
  order.forEach((cell, row) => {
    ofRows[row] = codes[slotOf(cell)] ?? 0;
  });
  return ofRows;
}

function figureColumn(
  { figures, total, ...column }: Measured,
  { order }: Layout,
  rows: number,
): FigureColumn {
  const values = new Float64Array(rows);
  const statuses = new Uint8Array(rows);
  order.forEach((cell, row) => {
    values[row] = figures.values[cell] ?? Number.NaN;
    statuses[row] = figures.statuses[cell] ?? 0;
  });
  if (total) {
    values[rows - 1] = total.values[0] ?? Number.NaN;
    statuses[rows - 1] = total.statuses[0] ?? 0;
  }
  return { role: 'figure', ...column, values, statuses };
}
