import loadHighs from 'highs';
import type { Line } from '../../data/model/disclosure/intruder.ts';

/** Cells, each with a factor, that add up to what the published version makes of them. */
export type Terms = readonly (readonly [cell: number, factor: number])[];

/** A published table as an intruder sees it: what is hidden he knows to be 0 at least, and what the lines leave of it. */
export interface Margins {
  /** what each cell is called */
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly hidden: readonly boolean[];
  /** what may differ by less cannot be told apart: one person, one use, the smallest weight; 1 where nothing is said */
  readonly steps?: readonly number[];
  /** total less its parts: 0, but for what is known to lie outside the table */
  readonly sums: readonly Terms[];
  /** total first: no part is more than it, nor it more than the parts together */
  readonly covers: readonly Line[];
}

/** The parts add up to the total, which comes first. */
export function sumOf([total = -1, ...parts]: Line): Terms {
  return [[total, 1], ...parts.map((part) => [part, -1] as const)];
}

/** Linear programmes solved at once for many cells, before the rest is looked at one by one. */
const AT_ONCE = 40;

/**
 * The hidden cells whose value linear programming narrows to less than a range: the most and the least each may be, given all that
 * is shown. Each solution is a world that agrees with everything shown, so it tells of every cell at once.
 *
 * @param range in steps
 * @param isAimedAt which hidden cells are looked at, all unless told
 * @returns what they are called and hold, and what they are narrowed to
 */
export async function narrowedCells(
  table: Margins,
  range: number,
  isAimedAt: (cell: number) => boolean = () => true,
): Promise<{ name: string; value: number; least: number; most: number }[]> {
  const highs = await loadHighs();
  const unknown = table.hidden.flatMap((isHidden, cell) =>
    isHidden && (table.values[cell] ?? 0) > 0 ? [cell] : [],
  );
  const least = new Map(unknown.map((cell) => [cell, table.values[cell] ?? 0]));
  const most = new Map(least);
  const rows = constraints(table);
  const draw = randomBelow(7);
  const isNarrow = (cell: number): boolean =>
    isAimedAt(cell) &&
    (most.get(cell) ?? 0) - (least.get(cell) ?? 0) < range * (table.steps?.[cell] ?? 1) - 1e-6;

  for (let round = 0; round < AT_ONCE && unknown.some(isNarrow); round += 1)
    explore(
      unknown
        .filter(isNarrow)
        .map((cell) => `${draw(2) === 0 ? '-' : '+'} ${draw(9) + 1} x${cell}`),
    );
  for (const cell of unknown.filter(isNarrow)) for (const sign of ['+', '-']) explore([`${sign} x${cell}`]); // prettier-ignore
  return unknown.filter(isNarrow).map((cell) => ({
    name: table.names[cell] ?? '',
    value: table.values[cell] ?? 0,
    least: least.get(cell) ?? 0,
    most: most.get(cell) ?? 0,
  }));

  function explore(objective: readonly string[]): void {
    const found = highs.solve(
      ['Maximize', ` aim: ${objective.join(' ')}`, 'Subject To', ...rows, 'Bounds', ...unknown.map((cell) => ` 0 <= x${cell} <= 1000000`), 'End'].join('\n'), // prettier-ignore
    );
    if (found.Status !== 'Optimal') throw new Error(`the programme is ${found.Status}`);
    for (const cell of unknown) {
      const column = found.Columns[`x${cell}`];
      if (!column || !('Primal' in column)) continue;
      least.set(cell, Math.min(least.get(cell) ?? 0, column.Primal));
      most.set(cell, Math.max(most.get(cell) ?? 0, column.Primal));
    }
  }
}

/** What is shown, as equations and inequalities between what is hidden. Empty cells are known: nothing is hidden of them. */
function constraints({ values, hidden, sums, covers }: Margins): string[] {
  const rows: string[] = [];
  const isOpen = (cell: number): boolean => hidden[cell] === true && (values[cell] ?? 0) > 0;
  const add = (terms: Terms, sign: string, limit: number): void => {
    const open = terms.filter(([cell]) => isOpen(cell));
    const known = terms.reduce((sum, [cell, factor]) => sum + (isOpen(cell) ? 0 : factor * (values[cell] ?? 0)), 0); // prettier-ignore
    const text = open.map(([cell, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${cell}`);
    if (open.length > 0) rows.push(` r${rows.length}: ${text.join(' ')} ${sign} ${limit - known}`);
  }; // prettier-ignore
  for (const terms of sums)
    add(terms, '=', terms.reduce((sum, [cell, factor]) => sum + factor * (values[cell] ?? 0), 0)); // prettier-ignore
  for (const line of covers) {
    add(sumOf(line), '<=', 0);
    const [whole = -1, ...parts] = line;
    for (const part of parts) add([[whole, 1], [part, -1]], '>=', 0); // prettier-ignore
  }
  return rows;
}

function randomBelow(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
