import { indexOf } from '../../../data/model/query/grid.ts';
import {
  sizeOf,
  type Axes,
  type ClockSlot,
  type OfferSlot,
  type PlaceSlot,
  type TimeSlot,
} from '../../../data/model/query/slot.ts';
import type { Columns, Question } from '../../store/usage-store.ts';
import type { BaseContext } from '../context.ts';

/** Sums of the published cells of each cell of an answer; NaN: none of them tells it. */
export interface LatticeSums {
  /** published cells with uses, and how many of them are hidden */
  readonly cells: Float64Array;
  readonly hidden: Float64Array;
  /** how many of them do not tell their raw uses whole */
  readonly raw_hidden: Float64Array;
  readonly uses: Float64Array;
  readonly raw_uses: Float64Array;
  readonly sessions: Float64Array;
  readonly readers: Float64Array;
}

/** Of every table, and of some only. */
type Told = Columns<
  't' | 'p' | 'o' | 'cells' | 'hidden' | 'raw_hidden' | 'uses' | 'raw_uses' | 'sessions'
> &
  Partial<Columns<'c' | 'readers'>>;

/** Reads the sums of the published cells behind each cell of some axes. */
export async function latticeSums(
  { view, asker }: Pick<BaseContext, 'view' | 'asker'>,
  axes: Axes,
): Promise<LatticeSums> {
  const rows: Told = await view.askColumns(questionOf(axes, asker), asker.signal);
  const size = sizeOf(axes);
  const cells = cellsOf(rows, axes);
  return {
    cells: scattered(rows.cells, cells, new Float64Array(size)),
    hidden: scattered(rows.hidden, cells, new Float64Array(size)),
    raw_hidden: scattered(rows.raw_hidden, cells, new Float64Array(size)),
    uses: scattered(rows.uses, cells, absent(size)),
    raw_uses: scattered(rows.raw_uses, cells, absent(size)),
    sessions: scattered(rows.sessions, cells, absent(size)),
    readers: scattered(rows.readers, cells, absent(size)),
  };
}

/** For each row, the cell of the answer it is about. */
function cellsOf({ t, p, o, c }: Pick<Told, 't' | 'p' | 'o' | 'c'>, axes: Axes): Int32Array {
  return Int32Array.from(t, (own, row) =>
    indexOf(axes, { t: own, p: p[row] ?? 0, o: o[row] ?? 0, a: 0, c: c?.[row] ?? 0 }),
  );
}

function absent(size: number): Float64Array {
  return new Float64Array(size).fill(Number.NaN);
}

/** Puts the values of rows where their cells are. */
function scattered(
  values: Float64Array | undefined,
  cells: Int32Array,
  into: Float64Array,
): Float64Array {
  values?.forEach((value, row) => {
    into[cells[row] ?? -1] = value;
  });
  return into;
}

/** The table a question reads: hours lie in one of their own, and so do the places below members. */
function questionOf(axes: Axes, { audience }: BaseContext['asker']): Question {
  const common = {
    ...placeLists(axes.place),
    ...itemLists(axes.offer),
    scope: axes.offer[0]?.scope ?? 'all',
    public: audience === 'public' ? 1 : 0,
  };
  if (isByHour(axes)) {
    return {
      name: 'hour-sum',
      params: { ...common, ...yearLists(axes.time), ...momentLists(axes.clock) },
    };
  }
  const level = axes.place[0]?.level ?? 'member';
  const params = { ...common, ...spanLists(axes.time) };
  return level === 'member'
    ? { name: 'lattice-sum', params }
    : { name: 'place-sum', params: { ...params, level } };
}

/** Is the answer cut by, or restricted to, moments of the week? */
export function isByHour({ clock }: Axes): boolean {
  return clock.some(({ moments }) =>
    moments.some(({ weekday, hour }) => weekday !== 0 || hour !== -1),
  );
}

function yearLists(slots: readonly TimeSlot[]) {
  const years = slots.flatMap(({ spans }, t) => spans.map(({ year }) => ({ t, year })));
  return { t: years.map(({ t }) => t), year: years.map(({ year }) => year) };
}

function momentLists(slots: readonly ClockSlot[]) {
  const moments = slots.flatMap((slot, c) => slot.moments.map((moment) => ({ c, ...moment })));
  return {
    c: moments.map(({ c }) => c),
    weekday: moments.map(({ weekday }) => weekday),
    hour: moments.map(({ hour }) => hour),
  };
}

function spanLists(slots: readonly TimeSlot[]) {
  const spans = slots.flatMap((slot, t) => slot.spans.map((span) => ({ t, ...span })));
  return {
    t: spans.map(({ t }) => t),
    span: spans.map(({ span }) => span as string),
    year: spans.map(({ year }) => year),
    month: spans.map(({ month }) => month),
  };
}

function placeLists(slots: readonly PlaceSlot[]) {
  const codes = slots.flatMap((slot, p) => slot.codes.map((code) => ({ p, code })));
  return { p: codes.map(({ p }) => p), place: codes.map(({ code }) => code) };
}

function itemLists(slots: readonly OfferSlot[]) {
  const items = slots.flatMap((slot, o) => slot.items.map((item) => ({ o, item })));
  return { o: items.map(({ o }) => o), item: items.map(({ item }) => item) };
}
