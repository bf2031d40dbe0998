import { hiddenCells, type CountCell } from './disclosure.ts';
import { determinedCells, type Line } from './intruder.ts';

/** A cell of another table, which was protected before: what it shows is known, what it hides must stay hidden. */
export interface Margin {
  readonly readers: number;
  readonly hidden: boolean;
}

/**
 * Which cells of a table must be hidden that adds up to cells of another, already protected: nothing hidden in either may follow
 * from what both show. What follows from the other table alone, before this one shows anything, is nothing this one can protect:
 * it is known, and shown only when it is large enough.
 *
 * @param cells   by index
 * @param margins the indices after those of the cells
 * @param lines   every additive relation between cells and margins, by index
 * @param k       threshold
 * @returns one flag per cell
 */
export function hiddenBeside(
  cells: readonly CountCell[],
  margins: readonly Margin[],
  lines: readonly Line[],
  k: number,
): readonly boolean[] {
  const known = knownBefore(cells, margins, lines);
  const all = [...cells, ...margins.map((margin) => asCell(margin, k))];
  const places = [...all.keys()].filter((at) => !known.has(at));
  const index = new Map(places.map((at, place) => [at, place]));
  const unknown = places.flatMap((at) => all[at] ?? []);
  const hidden = hiddenCells(unknown, reduced(lines, index), k);
  return cells.map(({ readers }, at) => {
    const place = index.get(at);
    return place === undefined ? readers > 0 && readers < k : (hidden[place] ?? false);
  });
}

/** Shown margins, empty cells, and what follows from them while every other cell is hidden. */
function knownBefore(
  cells: readonly CountCell[],
  margins: readonly Margin[],
  lines: readonly Line[],
): ReadonlySet<number> {
  const hidden = [
    ...cells.map(({ readers }) => readers > 0),
    ...margins.map((margin) => margin.hidden),
  ];
  const shown = hidden.flatMap((isHidden, at) => (isHidden ? [] : [at]));
  return new Set([...shown, ...determinedCells(lines, hidden)]);
}

/** A hidden margin counts for few, whatever it holds: it stays hidden. */
function asCell({ readers }: Margin, k: number): CountCell {
  return { readers: Math.min(Math.max(readers, 1), k - 1), fineness: 0, block: '' };
}

/** The lines among what is not known; −1 in the place of a known total, which no cell has. */
function reduced(lines: readonly Line[], index: ReadonlyMap<number, number>): Line[] {
  return lines.flatMap(([total = -1, ...parts]) => {
    const unknown = parts.flatMap((part) => index.get(part) ?? []);
    const left = [index.get(total) ?? -1, ...unknown];
    return left.some((at) => at >= 0) ? [left] : [];
  });
}
