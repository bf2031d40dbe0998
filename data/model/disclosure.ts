import { determinedCells, type Line } from './intruder.ts';

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
 * @returns one flag per cell
 */
export function hiddenCells(
  cells: readonly CountCell[],
  lines: readonly Line[],
  k: number,
): boolean[] {
  const table: Table = { cells, lines, k, linesOf: linesByCell(cells.length, lines) };
  const primary = cells.map(({ readers }) => readers > 0 && readers < k);
  const hidden = [...primary];
  closeLines(table, hidden, lines.keys());
  for (;;) {
    const given = [...determinedCells(lines, hidden)].filter((cell) => primary[cell]);
    const victims = given.flatMap((cell) => nearestShown(table, hidden, cell) ?? []);
    if (victims.length === 0) return hidden;
    for (const victim of victims) hidden[victim] = true;
    closeLines(
      table,
      hidden,
      victims.flatMap((victim) => table.linesOf[victim] ?? []),
    );
  }
}

interface Table {
  readonly cells: readonly CountCell[];
  readonly lines: readonly Line[];
  readonly k: number;
  /** cell → the lines it is on */
  readonly linesOf: readonly (readonly number[])[];
}

/** Hides further cells until no line gives anything away by itself. */
function closeLines(
  { cells, lines, k, linesOf }: Table,
  hidden: boolean[],
  open: Iterable<number>,
): void {
  const queue = new Set(open);
  for (const line of queue) {
    queue.delete(line);
    const victim = victimOf(lines[line] ?? [], cells, hidden, k);
    if (victim === undefined) continue;
    hidden[victim] = true;
    for (const touched of linesOf[victim] ?? []) queue.add(touched);
  }
}

/** The shown cell to give up for a hidden one: on its own lines first, then on the lines of its neighbours, and so on. */
function nearestShown(
  { cells, lines, linesOf }: Table,
  hidden: readonly boolean[],
  cell: number,
): number | undefined {
  const seen = new Set([cell]);
  for (const from of seen) {
    const neighbours = (linesOf[from] ?? []).flatMap((line) => lines[line] ?? []);
    const shown = neighbours.filter((other) => !hidden[other] && (cells[other]?.readers ?? 0) > 0);
    if (shown.length > 0) return shown.sort((a, b) => rank(cells[b], cells[a]))[0];
    for (const other of neighbours) if (hidden[other]) seen.add(other);
  }
  return undefined;
}

function linesByCell(count: number, lines: readonly Line[]): number[][] {
  const byCell: number[][] = Array.from({ length: count }, () => []);
  lines.forEach((line, index) => line.forEach((cell) => byCell[cell]?.push(index)));
  return byCell;
}

/** The cell to hide next on a line, undefined when the line gives nothing away. */
function victimOf(
  line: Line,
  cells: readonly CountCell[],
  hidden: readonly boolean[],
  k: number,
): number | undefined {
  const own = line.filter((cell) => hidden[cell]);
  if (own.length === 0 || (own.length > 1 && coveredReaders(line, cells, hidden) >= k))
    return undefined;
  return line
    .filter((cell) => !hidden[cell] && (cells[cell]?.readers ?? 0) > 0)
    .sort((a, b) => rank(cells[b], cells[a]))[0];
}

/** Readers an intruder cannot tell apart on a line: those of the hidden parts, plus everything when the total is hidden too. */
function coveredReaders(
  line: Line,
  cells: readonly CountCell[],
  hidden: readonly boolean[],
): number {
  const [total = -1, ...parts] = line;
  if (hidden[total]) return Number.POSITIVE_INFINITY;
  return parts.reduce((sum, cell) => sum + (hidden[cell] ? (cells[cell]?.readers ?? 0) : 0), 0);
}

/** Finer first, then fewer readers. */
function rank(a: CountCell | undefined, b: CountCell | undefined): number {
  return (a?.fineness ?? 0) - (b?.fineness ?? 0) || (b?.readers ?? 0) - (a?.readers ?? 0);
}
