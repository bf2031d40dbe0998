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

/** Position of a cell, the inverse of {@link indexOf}. */
export function positionOf({ place, offer, age, clock }: Axes, index: number): Position {
  const c = index % clock.length;
  const afterClock = (index - c) / clock.length;
  const a = afterClock % age.length;
  const afterAge = (afterClock - a) / age.length;
  const o = afterAge % offer.length;
  const afterOffer = (afterAge - o) / offer.length;
  const p = afterOffer % place.length;
  return { t: (afterOffer - p) / place.length, p, o, a, c };
}

/** Visits every cell of an answer, in the order of its figures. */
export function eachCell(axes: Axes, visit: (at: number, position: Position) => void): void {
  const size = sizeOf(axes);
  for (let at = 0; at < size; at += 1) visit(at, positionOf(axes, at));
}
