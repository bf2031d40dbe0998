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
  readonly cells: Int32Array;
  readonly hidden: Int32Array;
  readonly uses: Float64Array;
  readonly raw_uses: Float64Array;
  readonly sessions: Float64Array;
  readonly readers: Float64Array;
}

const AMOUNTS = ['uses', 'raw_uses', 'sessions', 'readers'] as const;
const COUNTS = ['cells', 'hidden'] as const;

/** Of every table, and of some only. */
type Told = Columns<'t' | 'p' | 'o' | (typeof COUNTS)[number]> &
  Partial<Columns<'c' | (typeof AMOUNTS)[number]>>;

/** Reads the sums of the published cells behind each cell of some axes. */
export async function latticeSums(
  { view, asker }: Pick<BaseContext, 'view' | 'asker'>,
  axes: Axes,
): Promise<LatticeSums> {
  const rows: Told = await view.askColumns(questionOf(axes, asker), asker.signal);
  const size = sizeOf(axes);
  const amounts = () => new Float64Array(size).fill(Number.NaN);
  const sums = {
    ...{ cells: new Int32Array(size), hidden: new Int32Array(size) },
    ...{ uses: amounts(), raw_uses: amounts(), sessions: amounts(), readers: amounts() },
  };
  for (let row = 0; row < rows.t.length; row += 1) {
    const number = (column: 't' | 'p' | 'o' | 'c') => rows[column]?.[row] ?? 0;
    const position = { t: number('t'), p: number('p'), o: number('o'), a: 0, c: number('c') };
    const at = indexOf(axes, position);
    for (const name of COUNTS) sums[name][at] = rows[name][row] ?? 0;
    for (const name of AMOUNTS) sums[name][at] = rows[name]?.[row] ?? Number.NaN;
  }
  return sums;
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
