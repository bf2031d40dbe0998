import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCells, type CountCell } from '../../../../data/model/disclosure/disclosure.ts';
import { determinedCells, type Line } from '../../../../data/model/disclosure/intruder.ts';

/** A table with its margins: rows × columns, total first in each line. */
function marginTable(rows: readonly (readonly number[])[]): { cells: CountCell[]; lines: Line[] } {
  const width = rows[0]?.length ?? 0;
  const sum = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0);
  const grid = [
    [
      sum(rows.flat()),
      ...Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0))),
    ],
    ...rows.map((row) => [sum(row), ...row]),
  ];
  const at = (row: number, column: number): number => row * (width + 1) + column;
  const cells = grid.flatMap((row, r) =>
    row.map((readers, c) => ({
      readers,
      fineness: (r === 0 ? 0 : 1) + (c === 0 ? 0 : 1),
      block: `${r} ${c}`,
    })),
  );
  const across = grid.map((row, r) => row.map((_, c) => at(r, c)));
  const down = (grid[0] ?? []).map((_, c) => grid.map((__, r) => at(r, c)));
  return { cells, lines: [...across, ...down] };
}

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(
      fc.array(
        fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 400 })),
        { minLength: width, maxLength: width },
      ),
      { minLength: height, maxLength: height },
    ),
  );

describe('hiddenCells', () => {
  it('hides one small cell and the three that would give it away', () => {
    //          total 60 · 30 · 30
    const { cells, lines } = marginTable([
      [3, 20], // 23
      [27, 10], // 37
    ]);
    const hidden = hiddenCells(cells, lines, 5);
    expect(cells.map(({ readers }, at) => (hidden[at] ? 's.' : readers))).toEqual([
      60, 30, 30,
      23, 's.', 's.',
      37, 's.', 's.',
    ]); // prettier-ignore
  });

  it('shows empty cells and tables without a small count', () => {
    const { cells, lines } = marginTable([
      [0, 20],
      [27, 0],
    ]);
    expect(hiddenCells(cells, lines, 5)).not.toContain(true);
  });

  it('does not let two readers be told apart because their sum is shown', () => {
    const { cells, lines } = marginTable([[1, 1, 40, 60]]);
    const hidden = hiddenCells(cells, lines, 5);
    const covered = [1, 2, 3, 4]
      .filter((at) => hidden[at])
      .reduce((sum, at) => sum + (cells[at]?.readers ?? 0), 0);
    expect(hidden[0] === true ? Infinity : covered).toBeGreaterThanOrEqual(5);
  });

  it('shows a series whole or not at all', () => {
    // a year of 40 with months of 3, 20 and 30 readers
    const cells = [
      { readers: 40, fineness: 0, block: 'year' },
      ...[3, 20, 30].map((readers) => ({ readers, fineness: 1, block: 'months' })),
    ];
    expect(hiddenCells(cells, [[0, 1, 2, 3]], 5)).toEqual([false, true, true, true]);
  });

  it.each([
    ['a light kind covers little of a heavy one', [3, 4, 30, 47], [1, 0.25, 0.5, 0.5]],
    ['a kind without a weight is no part of the sum', [3, 20, 30, 47], [1, 0, 0.5, 0.5]],
  ])('hides a third kind where the weighted sum would narrow two: %s', (_, kinds, weights) => {
    const { cells, lines } = marginTable([kinds]);
    const weighed = cells.map((cell, at) => ({ ...cell, weight: weights[(at % 5) - 1] ?? 1 }));
    expect(hiddenCells(cells, lines, 5).slice(0, 5)).toEqual([false, true, true, false, false]);
    expect(hiddenCells(weighed, lines, 5).slice(0, 5)).toEqual([false, true, true, true, false]);
  });

  it('gives up what is to be kept only when nothing else helps', () => {
    // two columns of two rows: the sums of the columns are to be kept, and stay
    const { cells, lines } = marginTable([
      [3, 20],
      [27, 10],
    ]);
    const kept = cells.map((cell, at) => ({ ...cell, keep: at < 3, fineness: 1 }));
    expect(hiddenCells(kept, lines, 5).slice(0, 3)).toEqual([false, false, false]);
  });

  test.prop([anyTable, fc.constantFrom(5, 11)])(
    'gives no small cell away, to whoever adds and subtracts all that is shown',
    (rows, k) => {
      const { cells, lines } = marginTable(rows);
      const hidden = hiddenCells(cells, lines, k);
      const small = [...cells.keys()].filter(
        (at) => (cells[at]?.readers ?? 0) > 0 && (cells[at]?.readers ?? 0) < k,
      );
      expect(small.filter((at) => !hidden[at])).toEqual([]);
      const system = solvedByHand(cells, lines, hidden);
      expect(small.filter((at) => system.has(at))).toEqual([]);
    },
  );
});

describe('determinedCells', () => {
  it('solves what no single line gives: a cell between two lines', () => {
    // a = b + c, a = b + d, c and d hidden, d = 0 + e with e shown
    const lines: Line[] = [
      [0, 1, 2],
      [0, 1, 3],
      [3, 4],
    ];
    expect(determinedCells(lines, [true, true, true, true, false])).toEqual(new Set([2, 3]));
  });
});

/** The same question answered with full matrices of doubles, to hold the modular solver against. */
function solvedByHand(
  cells: readonly CountCell[],
  lines: readonly Line[],
  hidden: readonly boolean[],
): Set<number> {
  const unknown = [...cells.keys()].filter((at) => hidden[at]);
  const matrix = lines.map((line) => unknown.map((at) => coefficient(line, at)));
  const pivots: { column: number; row: number[] }[] = [];
  for (const column of unknown.keys()) {
    const used = new Set(pivots.map(({ row }) => row));
    const row = matrix.find((each) => !used.has(each) && !isNil(each[column]));
    if (!row) continue;
    const lead = row[column] ?? 1;
    row.forEach((value, c) => (row[c] = value / lead));
    for (const other of matrix) if (other !== row) eliminate(other, row, column);
    pivots.push({ column, row });
  }
  const alone = pivots.filter(({ column, row }) => row.every((v, c) => c === column || isNil(v)));
  return new Set(alone.map(({ column }) => unknown[column] ?? -1));
}

function coefficient(line: Line, cell: number): number {
  if (line[0] === cell) return 1;
  return line.includes(cell) ? -1 : 0;
}

function eliminate(row: number[], pivot: readonly number[], column: number): void {
  const factor = row[column] ?? 0;
  if (factor !== 0) row.forEach((value, c) => (row[c] = value - factor * (pivot[c] ?? 0)));
}

function isNil(value = 0): boolean {
  return Math.abs(value) < 1e-9;
}
