import { STATUSES, type Status } from './answer-table.ts';

/** One figure for each cell of an answer: a value, NaN where there is none, and how far it can be trusted. */
export interface Figures {
  readonly values: Float64Array<ArrayBuffer>;
  /** index into {@link STATUSES} */
  readonly statuses: Uint8Array<ArrayBuffer>;
}

/** Code of a status within {@link Figures}. */
export function statusCode(status: Status): number {
  return STATUSES.indexOf(status);
}

const FIRST_ABSENCE = statusCode('secret');
const NOT_COMPUTABLE = statusCode('not-computable');

/** Does the status stand where there is no value? */
export function isAbsence(code: number): boolean {
  return code >= FIRST_ABSENCE;
}

/** Figures that are not there yet: not computable until they are set. */
export function noFigures(size: number): Figures {
  return {
    values: new Float64Array(size).fill(Number.NaN),
    statuses: new Uint8Array(size).fill(NOT_COMPUTABLE),
  };
}

/** Sets one figure; the value is left out where the status is an absence. */
export function setFigure(
  { values, statuses }: Figures,
  at: number,
  value: number,
  status: number,
): void {
  values[at] = isAbsence(status) ? Number.NaN : value;
  statuses[at] = status;
}

/**
 * Figures computed cell by cell from others. The first reason for absence among the operands becomes the result's; a result
 * is trusted no further than its operands. What gives no finite number (a division by zero) is not computable.
 */
export function computed(
  operands: readonly Figures[],
  arithmetic: (...values: number[]) => number,
): Figures {
  const size = operands[0]?.values.length ?? 0;
  const result = noFigures(size);
  for (let at = 0; at < size; at += 1) {
    const status = statusOf(operands, at);
    const value = isAbsence(status)
      ? Number.NaN
      : arithmetic(...operands.map(({ values }) => values[at] ?? Number.NaN));
    const isFinite = Number.isFinite(value);
    setFigure(result, at, value, isAbsence(status) || isFinite ? status : NOT_COMPUTABLE);
  }
  return result;
}

function statusOf(operands: readonly Figures[], at: number): number {
  let worst = 0;
  for (const { statuses } of operands) {
    const code = statuses[at] ?? NOT_COMPUTABLE;
    if (isAbsence(code)) return code;
    worst = Math.max(worst, code);
  }
  return worst;
}
