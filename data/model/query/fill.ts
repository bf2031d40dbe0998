import { noFigures, setFigure, statusCode, type Figures } from './figures.ts';
import type { Status } from './answer-table.ts';
import { eachCell, type Position } from './grid.ts';
import { sizeOf, type Axes } from './slot.ts';

/** A figure and how far it can be trusted; the value does not matter where the status is an absence. */
export interface Stated {
  readonly value: number;
  readonly status: Status;
}

/** A figure nothing allows to compute. */
export const UNKNOWN: Stated = { value: Number.NaN, status: 'not-computable' };

/** A figure that all that is needed is known of, unless it is not there. */
export function stated(value: number | undefined): Stated {
  return value === undefined ? UNKNOWN : { value, status: 'complete' };
}

/** Figures of every cell, one by one. */
export function filled(axes: Axes, figureAt: (position: Position) => Stated): Figures {
  const figures = noFigures(sizeOf(axes));
  eachCell(axes, (at, position) => {
    const { value, status } = figureAt(position);
    setFigure(figures, at, value, statusCode(status));
  });
  return figures;
}
