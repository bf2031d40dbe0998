import { cutBy, type Question, type SortKey } from './question.ts';
import { dimension, type AxisId } from './dimension.ts';
import { isAbsence, statusCode, type Figures } from './figures.ts';
import { cellsBy, slotOn } from './grid.ts';
import { sizeOf, type Axes } from './slot.ts';

/** Measures and their figures, for the rows to be sorted by. */
export type FiguresById = ReadonlyMap<string, Figures>;

/**
 * The rows of an answer, by the cells they are: in the order of the dimensions asked for, or as sorted. Figures that are not
 * there come last, whichever way is asked. Rows about a resource that was not on offer at the time are left out.
 */
export function rowOrder(
  question: Question,
  axes: Axes,
  figures: FiguresById,
): Int32Array<ArrayBuffer> {
  const all = cellsBy(
    axes,
    question.by.map((id) => dimension(id).axis),
  );
  const isApart = cutBy(question, 'offer').some((id) => id !== 'kind');
  const rows = isApart ? all.filter((at) => isAnythingThere(figures, at)) : all;
  const compares = keysOf(question).map((key) => compareBy(key, axes, figures));
  return compares.length === 0 ? rows : rows.sort(byFirstDifference(compares));
}

/** What rows are sorted by. Cells stand axis by axis: where another axis lies between two of one, each dimension has to be told. */
function keysOf({ by, sort }: Question): readonly SortKey[] {
  const turns = by.map((id) => dimension(id).axis).filter((one, at, all) => one !== all[at - 1]);
  if (turns.length === new Set(turns).size) return sort;
  return [...sort, ...by.map((column) => ({ column, descending: false }))];
}

type Compare = (a: number, b: number) => number;

/** Rows that no key tells apart keep their order. */
function byFirstDifference(compares: readonly Compare[]): Compare {
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function isAnythingThere(figures: FiguresById, at: number): boolean {
  return [...figures.values()].some(({ statuses }) => statuses[at] !== NOT_COMPUTABLE);
}

const NOT_COMPUTABLE = statusCode('not-computable');

function compareBy({ column, descending }: SortKey, axes: Axes, figures: FiguresById): Compare {
  const sign = descending ? -1 : 1;
  const own = figures.get(column);
  if (own) {
    return (a, b) => {
      const [first, second] = [isAbsence(own.statuses[a] ?? 0), isAbsence(own.statuses[b] ?? 0)];
      if (first || second) return Number(first) - Number(second);
      return sign * ((own.values[a] ?? 0) - (own.values[b] ?? 0));
    };
  }
  const placeOf = ranks(column, axes);
  return (a, b) => sign * ((placeOf[a] ?? 0) - (placeOf[b] ?? 0));
}

/** Of each cell, the place of its value among those of a dimension, in the order the axis has them. */
function ranks(column: string, axes: Axes): Float64Array {
  const axis = (Object.keys(axes) as AxisId[]).find((one) =>
    axes[one].some(({ values }) => column in values),
  );
  const result = new Float64Array(sizeOf(axes));
  if (axis === undefined) return result;
  const places = new Map<string, number>();
  const rankOf = axes[axis].map(({ values }) => {
    const value = values[column as keyof typeof values] ?? '';
    if (!places.has(value)) places.set(value, value === '' ? Number.MAX_SAFE_INTEGER : places.size);
    return places.get(value) ?? 0;
  });
  const slotOf = slotOn(axes, axis);
  return result.map((_, at) => rankOf[slotOf(at)] ?? 0);
}
