import { beforeAll, describe, expect, it } from 'vitest';
import { emptyHouse, make } from '../data/demo/made.ts';
import { ingestAndRecount } from '../support/compare.ts';
import { narrowedCells } from '../support/linear-intruder.ts';
import { enrolmentCohortMargins, enrolmentMargins } from '../support/person-margins.ts';
import { publishedMargins } from '../support/published-margins.ts';

const layout = emptyHouse();
beforeAll(async () => {
  await make(layout, { scale: 1 });
  await ingestAndRecount(layout);
}, 600_000);

const ALL_SPANS = ['month', 'quarter', 'to-date', 'year'] as const;
const CASES = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) =>
  ([5, 11] as const).map((k) => ({ year, k })),
);

describe('linear programming on the margins of members, communes and EPCI', () => {
  it.each(
    CASES.flatMap((one) => (['sessions', 'uses'] as const).map((measure) => ({ ...one, measure }))),
  )(
    'narrows no hidden count of $measure of $year, its months, quarters and running totals, to fewer than $k − 1 values',
    async ({ year, k, measure }) => {
      const margins = await publishedMargins(layout, { year, k, measure, spans: ALL_SPANS });
      expect(margins.hidden.filter(Boolean).length).toBeGreaterThan(3000);
      expect(await narrowedCells(margins, k - 2)).toEqual([]);
    },
    120_000,
  );
});

describe('linear programming on the counts of enrolments', () => {
  it.each([5, 11] as const)(
    'narrows no hidden stock or movement to fewer than %i − 1 values',
    async (k) => {
      const margins = await enrolmentMargins(layout, k);
      expect(margins.hidden.filter(Boolean).length).toBeGreaterThan(20);
      expect(await narrowedCells(margins, k - 2)).toEqual([]);
      expect(await narrowedCells(await enrolmentCohortMargins(layout, k), k - 2)).toEqual([]);
    },
  );

  it('finds what is shown by mistake', async () => {
    const margins = await enrolmentMargins(layout, 11);
    const shown = margins.hidden.findIndex(
      (isHidden, at) => isHidden && (margins.values[at] ?? 0) >= 11,
    );
    const hidden = margins.hidden.map((isHidden, at) => isHidden && at !== shown);
    expect(await narrowedCells({ ...margins, hidden }, 9)).not.toEqual([]);
  });
});
