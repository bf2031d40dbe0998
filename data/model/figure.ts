/**
 * Why a number is not there; never confounded with zero, on screen, in the API or in exports (domain §4).
 *
 * - `secret`: fewer readers behind it than the threshold, or needed to protect such a cell
 * - `missing`: a source that should have sent it did not
 * - `not-computable`: no grain, no agreement or no denominator allows it
 * - `series-break`: a comparison across a change of platform
 */
export type Absence = 'secret' | 'missing' | 'not-computable' | 'series-break';

/** A number, or the reason why there is none. */
export type Figure = number | Absence;

/** Is there a number? */
export function isKnown(figure: Figure): figure is number {
  return typeof figure === 'number';
}

/**
 * Applies arithmetic to figures; the first reason for absence among the operands becomes the result's.
 *
 * @returns `not-computable` too when the arithmetic gives no finite number (a division by zero)
 */
export function compute(
  operands: readonly Figure[],
  arithmetic: (...values: number[]) => number,
): Figure {
  const values: number[] = [];
  for (const operand of operands) {
    if (!isKnown(operand)) return operand;
    values.push(operand);
  }
  const result = arithmetic(...values);
  return Number.isFinite(result) ? result : 'not-computable';
}

/** Relative change, 0.084 for +8.4 %. */
export function evolution(current: Figure, previous: Figure): Figure {
  return compute([current, previous], (now, before) => now / before - 1);
}
