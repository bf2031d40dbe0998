import { narrowedCells, type Relation } from './intervals.ts';
import { determinedCells, type Line } from './intruder.ts';
import { Mask } from './mask.ts';

/** Smallest number of readers that may be shown: to signed-in staff, and to the public (domain §5.6). */
export const THRESHOLDS = { staff: 5, public: 11 } as const;

/** Who reads the answer. */
export type Audience = keyof typeof THRESHOLDS;

/** A cell of a table of persons. */
export interface CountCell {
  /** persons behind the cell */
  readonly readers: number;
  /** the higher, the sooner a cell is sacrificed to protect another: finer cells first */
  readonly fineness: number;
  /** given up only where nothing else helps, however near it is */
  readonly keep?: boolean;
  /** cells of one block are shown together or not at all: a series with holes gives its holes away */
  readonly block: string;
  /** what a use of it counts in the weighted uses told of all kinds, 0: nothing; where none is given, one */
  readonly weight?: number;
}

/**
 * Which cells must be hidden so that none can be had from what is shown, by adding and subtracting or by weighing the least and the
 * most it may be.
 *
 * Primary: cells with fewer than `k` readers, but some. Secondary: while a line has a single hidden cell, or hidden cells whose
 * readers together stay under `k`, its finest, smallest shown cell is hidden too; then, while all lines together still give a
 * hidden cell away or narrow it to fewer than `k` − 1 values, the shown cell nearest to it. Empty cells are shown: nobody is in them.
 *
 * @param cells cells by index
 * @param lines every additive relation between them, by index
 * @param k     threshold
 * @param beside what else is known of the lines
 * @returns one flag per cell
 */
export function hiddenCells(
  cells: readonly CountCell[],
  lines: readonly Line[],
  k: number,
  { telling, persons }: Beside = {},
): readonly boolean[] {
  const mask = new Mask(cells, lines, k);
  mask.hide([...cells.keys()].filter((cell) => isSmall(cells[cell], k)));
  const systems = (telling ? [telling, lines] : [lines]).flatMap((system) =>
    bothMeasures(cells, system),
  );
  const readers = cells.map((cell) => cell.readers);
  const relations = persons ?? lines.map((line) => ({ line, isSum: true }));
  for (const system of systems) giveUp(mask, () => determinedCells(system, mask.hidden));
  giveUp(mask, () => narrowedCells(readers, relations, mask.hidden, k));
  return mask.hidden;
}

/** What is known of the cells besides their lines. */
export interface Beside {
  /** how persons relate, where they do not add up as uses do along every line */
  readonly persons?: readonly Relation[];
  /** fewer lines that tell nearly as much as all: tried first, for speed */
  readonly telling?: readonly Line[];
}

/** Hides the shown cells nearest to those that are given away, until none is or nothing is left to hide. */
function giveUp(mask: Mask, given: () => Iterable<number>): void {
  for (;;) {
    const victims = [...given()].flatMap((cell) => mask.nearestShown(cell));
    if (victims.length === 0) return;
    mask.hide(victims);
  }
}

/** The lines of sessions, and those of weighted uses, where cells without a weight have no part. */
function bothMeasures(cells: readonly CountCell[], lines: readonly Line[]): (readonly Line[])[] {
  const isWeighted = (cell: number): boolean => cells[cell]?.weight !== 0;
  const weighted = lines
    .filter(([total = -1]) => isWeighted(total))
    .map((line) => line.filter(isWeighted));
  return cells.some(({ weight }) => weight === 0) ? [lines, weighted] : [lines];
}

function isSmall(cell: CountCell | undefined, k: number): boolean {
  return cell !== undefined && cell.readers > 0 && cell.readers < k;
}
