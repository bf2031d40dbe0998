import { beforeAll, describe, expect, it } from 'vitest';
import { emptyHouse, make } from '../data/demo/made.ts';
import { ingestAndRecount } from '../support/compare.ts';
import { narrowedCells } from '../support/linear-intruder.ts';
import { publishedMargins } from '../support/published-margins.ts';

const layout = emptyHouse();
beforeAll(async () => {
  await make(layout, { scale: 1 });
  await ingestAndRecount(layout);
}, 600_000);

describe('linear programming on the margins of members, communes and EPCI', () => {
  it.each(
    [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => [
      [year, 5] as const,
      [year, 11] as const,
    ]),
  )('narrows no hidden count of sessions of %i to fewer than %i − 1 values', async (year, k) => {
    const margins = await publishedMargins(layout, year, k, 'sessions');
    expect(margins.hidden.filter(Boolean).length).toBeGreaterThan(1000);
    expect(await narrowedCells(margins, k - 2)).toEqual([]);
  });
});
