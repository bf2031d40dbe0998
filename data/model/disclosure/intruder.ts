/** Cells of which the first is the sum of the others: knowing all but one of them gives the last. */
export type Line = readonly number[];

/** Arithmetic modulo a prime small enough for exact products of doubles: a rank is never too high by rounding. */
const PRIME = 67_108_859;

/** Coefficients of the unknown cells in one equation, by cell. */
type Equation = Map<number, number>;

/**
 * What an intruder gets by adding and subtracting everything that is shown: the hidden cells whose value follows exactly.
 *
 * Every line is an equation between its hidden cells (the shown ones are known); the system is solved by elimination, and a
 * cell is determined when it is left alone in an equation.
 */
export function determinedCells(lines: readonly Line[], hidden: readonly boolean[]): Set<number> {
  const pivots = new Map<number, Equation>();
  for (const line of lines) reduce(equationOf(line, hidden), pivots);
  const determined = new Set<number>();
  for (const lead of [...pivots.keys()].sort((a, b) => b - a)) {
    const equation = pivots.get(lead) ?? new Map<number, number>();
    for (const cell of [...equation.keys()]) {
      const pivot = cell === lead ? undefined : pivots.get(cell);
      if (pivot) subtract(equation, pivot, cell);
    }
    if (equation.size === 1) determined.add(lead);
  }
  return determined;
}

/** total − parts = what is shown of them */
function equationOf([total = -1, ...parts]: Line, hidden: readonly boolean[]): Equation {
  const equation: Equation = new Map();
  if (hidden[total]) equation.set(total, 1);
  for (const part of parts) if (hidden[part]) equation.set(part, PRIME - 1);
  return equation;
}

/** Takes the known equations out of a new one and keeps what is left under its first cell. */
function reduce(equation: Equation, pivots: Map<number, Equation>): void {
  while (equation.size > 0) {
    const lead = Math.min(...equation.keys());
    const pivot = pivots.get(lead);
    if (!pivot) {
      const inverse = power(equation.get(lead) ?? 1, PRIME - 2);
      for (const [cell, factor] of equation) equation.set(cell, (factor * inverse) % PRIME);
      pivots.set(lead, equation);
      return;
    }
    subtract(equation, pivot, lead);
  }
}

/** Removes a cell from an equation by means of the one that begins with it. */
function subtract(equation: Equation, pivot: Equation, cell: number): void {
  const times = PRIME - (equation.get(cell) ?? 0);
  for (const [other, factor] of pivot) {
    const sum = ((equation.get(other) ?? 0) + times * factor) % PRIME;
    if (sum === 0) equation.delete(other);
    else equation.set(other, sum);
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
