import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { CountCell } from '../../../../data/model/disclosure/disclosure.ts';
import { hiddenBeside, type Margin } from '../../../../data/model/disclosure/hidden-beside.ts';
import { determinedCells, type Line } from '../../../../data/model/disclosure/intruder.ts';

function cells(...readers: readonly number[]): CountCell[] {
  return readers.map((count, at) => ({ readers: count, fineness: 0, block: String(at) }));
}

const shown = (readers: number): Margin => ({ readers, hidden: false });
const hidden = (readers: number): Margin => ({ readers, hidden: true });

describe('hiddenBeside', () => {
  it('hides a second part of a sum that is shown elsewhere', () => {
    // 0 + 1 + 2 = margin 3
    const flags = hiddenBeside(cells(3, 20, 40), [shown(63)], [[3, 0, 1, 2]], 5);
    expect(flags).toEqual([true, true, false]);
  });

  it('hides a part of a sum that is hidden elsewhere, lest it follow', () => {
    expect(hiddenBeside(cells(20, 40), [hidden(60)], [[2, 0, 1]], 5)).toEqual([true, false]);
  });

  it('shows what it likes where the sum is hidden and a part is', () => {
    expect(hiddenBeside(cells(3, 40), [hidden(43)], [[2, 0, 1]], 5)).toEqual([true, false]);
  });

  it('does not try to protect what the other table tells by itself, but does not show it either', () => {
    // cell 0 = margin 2 − margin 3, both shown; cell 1 is free
    const flags = hiddenBeside(cells(2, 30), [shown(52), shown(50)], [[2, 3, 0]], 5);
    expect(flags).toEqual([true, false]);
  });

  it('shows empty cells', () => {
    expect(hiddenBeside(cells(0, 20, 3, 9), [shown(32)], [[4, 0, 1, 2, 3]], 5)).toEqual([false, false, true, true]); // prettier-ignore
  });
});

/** A table of 3 × 4 with its sums in both directions, the sums in another table whose smaller cells are hidden. */
const LINES: readonly Line[] = [
  ...[0, 1, 2].map((row) => [12 + row, 0, 1, 2, 3].map((at, place) => (place ? row * 4 + at : at))),
  ...[0, 1, 2, 3].map((column) => [15 + column, column, 4 + column, 8 + column]),
  [19, 12, 13, 14],
  [19, 15, 16, 17, 18],
];

describe('any table', () => {
  test.prop([
    fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 12, maxLength: 12 }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    fc.constantFrom(5, 11),
  ])('says nothing of hidden cells that its margins did not say already', (readers, flags, k) => {
    const own = cells(...readers);
    const sum = (line: Line): number =>
      line.slice(1).reduce((total, at) => total + (readers[at] ?? 0), 0);
    const sums = LINES.slice(0, 7).map(sum);
    const all = readers.reduce((total, one) => total + one, 0);
    const margins = [...sums, all].map((count, at) => ({
      readers: count,
      hidden: count > 0 && (flags[at] ?? false),
    }));
    const found = hiddenBeside(own, margins, LINES, k);
    const outside = margins.map((margin) => margin.hidden);
    const before = determinedCells(LINES, [...readers.map((count) => count > 0), ...outside]);
    const after = determinedCells(LINES, [...found, ...outside]);
    const news = [...after].filter((at) => !before.has(at));
    expect(news.filter((at) => at >= 12 || found[at])).toEqual(
      // a secondary cell of k readers or more may follow: it protects nothing any more
      news.filter((at) => at < 12 && found[at] && (readers[at] ?? 0) >= k),
    );
    expect(found.every((isHidden, at) => isHidden || (readers[at] ?? 0) === 0 || (readers[at] ?? 0) >= k)).toBe(true); // prettier-ignore
  });
});
