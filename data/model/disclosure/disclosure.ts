import { determinedCells, type Line, type WeightedLine } from './intruder.ts';

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
}

/**
 * Which cells must be hidden so that none below the threshold can be had by adding and subtracting what is shown.
 *
 * Primary: cells with fewer than `k` readers, but some. Secondary: while a line has a single hidden cell, or hidden cells whose
 * readers together stay under `k`, its finest, smallest shown cell is hidden too; then, while all lines together still give a
 * primary cell away, the shown cell nearest to it. Empty cells are shown: nobody is in them.
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
  { weighted = [], telling }: Beside = {},
): readonly boolean[] {
  const primary = [...cells.keys()].filter((cell) => isSmall(cells[cell], k));
  const mask = new Mask(cells, lines, k);
  mask.hide(primary);
  for (const system of telling ? [telling, lines] : [lines]) {
    for (;;) {
      const given = determinedCells(system, mask.hidden, weighted);
      const victims = primary.flatMap((cell) => (given.has(cell) ? mask.nearestShown(cell) : []));
      if (victims.length === 0) break;
      mask.hide(victims);
    }
  }
  return mask.hidden;
}

/** What is known of the cells besides their lines. */
export interface Beside {
  /** weighted sums that are shown beside the plain ones */
  readonly weighted?: readonly WeightedLine[];
  /** fewer lines that tell nearly as much as all: tried first, for speed */
  readonly telling?: readonly Line[];
}

function isSmall(cell: CountCell | undefined, k: number): boolean {
  return cell !== undefined && cell.readers > 0 && cell.readers < k;
}

/** What is hidden so far; hiding goes on by itself until no line gives anything away. */
class Mask {
  readonly hidden: boolean[];
  readonly #cells: readonly CountCell[];
  readonly #lines: readonly Line[];
  readonly #k: number;
  readonly #linesOf: readonly (readonly number[])[];
  readonly #blocks: ReadonlyMap<string, readonly number[]>;

  constructor(cells: readonly CountCell[], lines: readonly Line[], k: number) {
    this.hidden = cells.map(() => false);
    this.#cells = cells;
    this.#lines = lines;
    this.#k = k;
    this.#linesOf = linesByCell(cells.length, lines);
    this.#blocks = cellsByBlock(cells);
  }

  hide(cells: Iterable<number>): void {
    const open = new Set<number>();
    for (const cell of cells) this.#hideBlock(cell, open);
    for (const line of open) {
      open.delete(line);
      const victim = this.#victimOf(this.#lines[line] ?? []);
      if (victim !== undefined) this.#hideBlock(victim, open);
    }
  }

  /** The shown cell to give up for a hidden one: on its own lines first, then on its neighbours', and so on. */
  nearestShown(cell: number): number[] {
    const seen = new Set([cell]);
    let kept: number | undefined;
    for (const from of seen) {
      const neighbours = (this.#linesOf[from] ?? []).flatMap((line) => this.#lines[line] ?? []);
      const shown = this.#finestShown(neighbours.filter((other) => !this.#cells[other]?.keep));
      if (shown !== undefined) return [shown];
      kept ??= this.#finestShown(neighbours);
      for (const other of neighbours) if (this.hidden[other]) seen.add(other);
    }
    return kept === undefined ? [] : [kept];
  }

  /** Hides a cell and its block, and opens again every line that this touches. */
  #hideBlock(cell: number, open: Set<number>): void {
    for (const one of this.#blocks.get(this.#cells[cell]?.block ?? '') ?? []) {
      if (this.hidden[one] || this.#readers(one) === 0) continue;
      this.hidden[one] = true;
      for (const line of this.#linesOf[one] ?? []) open.add(line);
    }
  }

  /** The cell to hide next on a line, undefined when the line gives nothing away. */
  #victimOf(line: Line): number | undefined {
    const own = line.filter((cell) => this.hidden[cell]);
    const isSafe = own.length > 1 && this.#coveredReaders(line) >= this.#k;
    return own.length === 0 || isSafe ? undefined : this.#finestShown(line);
  }

  /** Readers an intruder cannot tell apart on a line: those of its hidden parts, and any number when its total is hidden. */
  #coveredReaders([total = -1, ...parts]: Line): number {
    if (this.hidden[total]) return Number.POSITIVE_INFINITY;
    return parts.reduce((sum, cell) => sum + (this.hidden[cell] ? this.#readers(cell) : 0), 0);
  }

  /** Among cells that are shown and hold somebody: the finest, and of these the one with the fewest readers. */
  #finestShown(candidates: readonly number[]): number | undefined {
    const shown = candidates.filter((cell) => !this.hidden[cell] && this.#readers(cell) > 0);
    const fineness = (cell: number): number => this.#cells[cell]?.fineness ?? 0;
    return shown.sort(
      (a, b) => fineness(b) - fineness(a) || this.#readers(a) - this.#readers(b),
    )[0];
  }

  #readers(cell: number): number {
    return this.#cells[cell]?.readers ?? 0;
  }
}

function linesByCell(count: number, lines: readonly Line[]): number[][] {
  const byCell: number[][] = Array.from({ length: count }, () => []);
  lines.forEach((line, index) => {
    for (const cell of line) byCell[cell]?.push(index);
  });
  return byCell;
}

function cellsByBlock(cells: readonly CountCell[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  cells.forEach(({ block }, cell) => {
    const own = blocks.get(block);
    if (own) own.push(cell);
    else blocks.set(block, [cell]);
  });
  return blocks;
}
