import type { AxisId } from './dimension.ts';
import { sizeOf, type Axes } from './slot.ts';

/** Places of one cell on the axes of an answer. */
export interface Position {
  readonly t: number;
  readonly p: number;
  readonly o: number;
  readonly a: number;
  readonly c: number;
}

/** Index of a cell within the figures of an answer: time first, the moment of the week last. */
export function indexOf({ place, offer, age, clock }: Axes, { t, p, o, a, c }: Position): number {
  return (((t * place.length + p) * offer.length + o) * age.length + a) * clock.length + c;
}

/** Tells of any cell where on one axis it is, the inverse of {@link indexOf}. */
export function slotOn(axes: Axes, axis: AxisId): (cell: number) => number {
  const step = stepsOf(axes)[axis];
  const { length } = axes[axis];
  return (cell) => Math.floor(cell / step) % length;
}

/** How far apart two cells are that differ by one slot of an axis. */
function stepsOf(axes: Axes): Readonly<Record<AxisId, number>> {
  const steps = { time: 0, place: 0, offer: 0, age: 0, clock: 0 };
  let step = 1;
  for (const axis of [...AXES].reverse()) {
    steps[axis] = step;
    step *= axes[axis].length;
  }
  return steps;
}

/**
 * Visits every cell of an answer, in the order of its figures.
 *
 * @param visit is handed the same object each time: an answer may have hundreds of thousands of cells
 */
export function eachCell(axes: Axes, visit: (at: number, position: Position) => void): void {
  const position = { t: 0, p: 0, o: 0, a: 0, c: 0 };
  const size = sizeOf(axes);
  for (let at = 0; at < size; at += 1) {
    visit(at, position);
    moveOn(position, axes);
  }
}

/** The next cell, as a counter of five wheels. */
function moveOn(position: Position, { place, offer, age, clock }: Axes): void {
  const wheels: { -readonly [Wheel in keyof Position]: number } = position;
  wheels.c += 1;
  if (wheels.c < clock.length) return;
  wheels.c = 0;
  wheels.a += 1;
  if (wheels.a < age.length) return;
  wheels.a = 0;
  wheels.o += 1;
  if (wheels.o < offer.length) return;
  wheels.o = 0;
  wheels.p += 1;
  if (wheels.p < place.length) return;
  wheels.p = 0;
  wheels.t += 1;
}

const AXES = ['time', 'place', 'offer', 'age', 'clock'] as const;

/** Every cell of an answer, some axes before others: rows are told apart by the first of them first. */
export function cellsBy(axes: Axes, order: readonly AxisId[]): Int32Array<ArrayBuffer> {
  const steps = stepsOf(axes);
  const all = new Set<AxisId>([...order, ...AXES]);
  let cells = new Int32Array(1);
  for (const axis of all) cells = multiplied(cells, axes[axis].length, steps[axis]);
  return cells;
}

/** Each cell once for each slot of a further axis, side by side. */
function multiplied(
  cells: Int32Array<ArrayBuffer>,
  slots: number,
  step: number,
): Int32Array<ArrayBuffer> {
  const result = new Int32Array(cells.length * slots);
  for (let at = 0; at < result.length; at += 1) {
    const slot = at % slots;
    result[at] = (cells[(at - slot) / slots] ?? 0) + slot * step;
  }
  return result;
}
