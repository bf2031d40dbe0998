import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCells, type CountCell } from '../../../data/model/disclosure.ts';
import { determinedCells, type Line } from '../../../data/model/intruder.ts';

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
    row.map((readers, c) => ({ readers, fineness: (r === 0 ? 0 : 1) + (c === 0 ? 0 : 1) })),
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
    expect(hidden[0] || covered >= 5).toBe(true);
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

/** The same question answered with fractions of doubles and full matrices, to hold the modular solver against. */
function solvedByHand(
  cells: readonly CountCell[],
  lines: readonly Line[],
  hidden: readonly boolean[],
): Set<number> {
  const unknown = [...cells.keys()].filter((at) => hidden[at]);
  const matrix = lines.map((line) =>
    unknown.map((at) => (line[0] === at ? 1 : line.includes(at) ? -1 : 0)),
  );
  const pivots: number[] = [];
  let row = 0;
  for (let column = 0; column < unknown.length && row < matrix.length; column += 1) {
    const best = matrix.slice(row).findIndex((each) => Math.abs(each[column] ?? 0) > 1e-9);
    if (best < 0) continue;
    [matrix[row], matrix[row + best]] = [matrix[row + best] ?? [], matrix[row] ?? []];
    const pivot = matrix[row] ?? [];
    const lead = pivot[column] ?? 1;
    for (let c = 0; c < pivot.length; c += 1) pivot[c] = (pivot[c] ?? 0) / lead;
    for (const other of matrix) {
      const factor = other[column] ?? 0;
      if (other === pivot || factor === 0) continue;
      for (let c = 0; c < other.length; c += 1)
        other[c] = (other[c] ?? 0) - factor * (pivot[c] ?? 0);
    }
    pivots.push(column);
    row += 1;
  }
  const alone = pivots.filter((column, at) =>
    (matrix[at] ?? []).every((value, c) => c === column || Math.abs(value) < 1e-9),
  );
  return new Set(alone.map((column) => unknown[column] ?? -1));
}
