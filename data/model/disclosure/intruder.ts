/** Cells of which the first is the sum of the others: knowing all but one of them gives the last. */
export type Line = readonly number[];

/** Arithmetic modulo a prime small enough for exact products of doubles: a rank is never too high by rounding. */
const PRIME = 67_108_859;

/** The unknown cells of one equation in ascending order, and their coefficients. */
interface Equation {
  readonly cells: readonly number[];
  readonly factors: readonly number[];
}

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
    const equation = solved(pivots.get(lead) ?? NONE, lead, pivots);
    pivots.set(lead, equation);
    if (equation.cells.length === 1) determined.add(lead);
  }
  return determined;
}

const NONE: Equation = { cells: [], factors: [] };

/** Takes out of an equation every cell but its first that begins another, the last ones being solved already. */
function solved(equation: Equation, lead: number, pivots: ReadonlyMap<number, Equation>): Equation {
  let result = equation;
  for (const cell of equation.cells) {
    const pivot = cell === lead ? undefined : pivots.get(cell);
    if (pivot) result = without(result, pivot, cell);
  }
  return result;
}

/** total − parts = what is shown of them */
function equationOf([total = -1, ...parts]: Line, hidden: readonly boolean[]): Equation {
  const unknown = parts
    .filter((part) => hidden[part])
    .map((part): [number, number] => [part, PRIME - 1]);
  return ordered(hidden[total] ? [[total, 1], ...unknown] : unknown); // prettier-ignore
}

function ordered(terms: readonly (readonly [cell: number, factor: number])[]): Equation {
  const inOrder = terms.toSorted(([one], [other]) => one - other);
  return { cells: inOrder.map(([cell]) => cell), factors: inOrder.map(([, factor]) => factor) };
}

/** Takes the known equations out of a new one and keeps what is left under its first cell. */
function reduce(equation: Equation, pivots: Map<number, Equation>): void {
  let left = equation;
  for (let lead = left.cells[0]; lead !== undefined; lead = left.cells[0]) {
    const pivot = pivots.get(lead);
    if (!pivot) {
      const inverse = power(left.factors[0] ?? 1, PRIME - 2);
      const factors = left.factors.map((factor) => (factor * inverse) % PRIME);
      pivots.set(lead, { cells: left.cells, factors });
      return;
    }
    left = without(left, pivot, lead);
  }
}

/** Removes a cell from an equation by means of the one that begins with it. */
function without(equation: Equation, pivot: Equation, cell: number): Equation {
  const times = PRIME - (equation.factors[equation.cells.indexOf(cell)] ?? 0);
  const cells: number[] = [];
  const factors: number[] = [];
  let [own, other] = [0, 0];
  while (own < equation.cells.length || other < pivot.cells.length) {
    const mine = equation.cells[own] ?? Number.POSITIVE_INFINITY;
    const theirs = pivot.cells[other] ?? Number.POSITIVE_INFINITY;
    let factor = 0;
    if (mine <= theirs) factor = equation.factors[own++] ?? 0;
    if (theirs <= mine) factor = (factor + times * (pivot.factors[other++] ?? 0)) % PRIME;
    if (factor === 0) continue;
    cells.push(Math.min(mine, theirs));
    factors.push(factor);
  }
  return { cells, factors };
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
