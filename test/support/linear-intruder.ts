import loadHighs from 'highs';
import type { Line } from '../../data/model/disclosure/intruder.ts';

/** A published table as an intruder sees it: what is hidden he knows to be 0 at least, and what the lines leave of it. */
export interface Margins {
  readonly values: readonly number[];
  readonly hidden: readonly boolean[];
  /** total first: the parts add up to it, but for what is known to lie outside the table */
  readonly sums: readonly Line[];
  /** total first: no part is more than it, nor it more than the parts together */
  readonly covers: readonly Line[];
  /** weighted sums of cells that are shown: their factors */
  readonly weighted: readonly (readonly (readonly [cell: number, factor: number])[])[];
}

/** Linear programmes solved at once for many cells, before the rest is looked at one by one. */
const AT_ONCE = 40;

/**
 * The hidden cells whose value linear programming narrows to less than a range: the most and the least each may be, given all that
 * is shown. Each solution is a world that agrees with everything shown, so it tells of every cell at once.
 *
 * @returns their indexes, with what they are narrowed to
 */
export async function narrowedCells(
  table: Margins,
  range: number,
): Promise<{ cell: number; least: number; most: number }[]> {
  const highs = await loadHighs();
  const unknown = table.hidden.flatMap((isHidden, cell) => (isHidden ? [cell] : []));
  const least = new Map(unknown.map((cell) => [cell, table.values[cell] ?? 0]));
  const most = new Map(least);
  const rows = constraints(table);
  const draw = randomBelow(7);
  const isNarrow = (cell: number): boolean =>
    (most.get(cell) ?? 0) - (least.get(cell) ?? 0) < range - 1e-6;

  for (let round = 0; round < AT_ONCE && unknown.some(isNarrow); round += 1)
    explore(
      unknown
        .filter(isNarrow)
        .map((cell) => `${draw(2) === 0 ? '-' : '+'} ${draw(9) + 1} x${cell}`),
    );
  for (const cell of unknown.filter(isNarrow)) for (const sign of ['+', '-']) explore([`${sign} x${cell}`]); // prettier-ignore
  return unknown.filter(isNarrow).map((cell) => ({
    cell,
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

/** What is shown, as equations and inequalities between what is hidden. */
function constraints({ values, hidden, sums, covers, weighted }: Margins): string[] {
  const rows: string[] = [];
  const add = (terms: readonly (readonly [cell: number, factor: number])[], sign: string, limit: number): void => {
    const open = terms.filter(([cell]) => hidden[cell]);
    const known = terms.reduce((sum, [cell, factor]) => sum + (hidden[cell] ? 0 : factor * (values[cell] ?? 0)), 0); // prettier-ignore
    const text = open.map(([cell, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${cell}`);
    if (open.length > 0) rows.push(` r${rows.length}: ${text.join(' ')} ${sign} ${limit - known}`);
  }; // prettier-ignore
  const total = (terms: readonly (readonly [number, number])[]): number =>
    terms.reduce((sum, [cell, factor]) => sum + factor * (values[cell] ?? 0), 0);
  const balance = ([whole = -1, ...parts]: Line): (readonly [number, number])[] => [
    [whole, 1],
    ...parts.map((part) => [part, -1] as const),
  ];
  for (const line of sums) add(balance(line), '=', total(balance(line)));
  for (const terms of weighted) add(terms, '=', total(terms));
  for (const line of covers) {
    add(balance(line), '<=', 0);
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
