import type { CountCell } from './disclosure.ts';
import type { Line } from './intruder.ts';

/** What is hidden so far; hiding goes on by itself until no single line gives anything away. */
export class Mask {
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

  /** Hides cells, their blocks, and what each line they lie on needs beside them. */
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
    if (own.length === 0) return undefined;
    if (own.length < 2 || !this.#isCovered(line, () => 1)) return this.#finestShown(line);
    const weighted = line.filter((cell) => this.#weight(cell) > 0);
    const isAlone = weighted.length < line.length && weighted.filter((cell) => this.hidden[cell]).length === 1; // prettier-ignore
    const isOpen = !isAlone && this.#isCovered(line, (cell) => this.#weight(cell));
    return isOpen ? undefined : this.#finestShown(weighted);
  }

  /**
   * Can an intruder not tell the readers of the hidden parts of a line apart? They are k together at least, or their total is hidden.
   * Where a use of each part counts with a weight, they are so many by the weight of the heaviest.
   */
  #isCovered([total = -1, ...parts]: Line, weightOf: (cell: number) => number): boolean {
    if (this.hidden[total]) return true;
    const own = parts.filter((cell) => this.hidden[cell] && weightOf(cell) > 0);
    const readers = own.reduce((sum, cell) => sum + this.#readers(cell) * weightOf(cell), 0);
    return readers >= this.#k * own.reduce((most, cell) => Math.max(most, weightOf(cell)), 0);
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

  #weight(cell: number): number {
    return this.#cells[cell]?.weight ?? 1;
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
