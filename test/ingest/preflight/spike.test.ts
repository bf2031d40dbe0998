import { describe, expect, it } from 'vitest';
import { directionOf, spikesOf } from '../../../ingest/preflight/spike.ts';
import { monthsBefore } from '../../../ingest/preflight/slice.ts';
import type { Timeline } from '../../../ingest/preflight/timeline.ts';

/** `before` values end the month before March 2025, which holds `value`. */
function timeline(before: readonly number[], value: number): Timeline {
  const months = before.map((_, index) => monthsBefore('2025-03', before.length - index));
  const values = new Map(months.map((month, index) => [month, before[index] ?? 0]));
  return {
    series: 'counter/presse/PR/x',
    measure: 'Total_Item_Requests',
    values: values.set('2025-03', value),
  };
}

const year = (value: number): number[] => Array.from({ length: 12 }, () => value);

describe('a month far from the twelve before it', () => {
  it.each([
    ['3 × the mean + 100 exactly', year(50), 250, 'high'],
    ['one less', year(50), 249, undefined],
    ['100 where nothing was used', year(0), 100, 'high'],
    ['99 where nothing was used', year(0), 99, undefined],
    ['nothing where the mean is 20', year(20), 0, 'low'],
    ['nothing where the mean is just below 20', year(19), 0, undefined],
    ['1 % of the mean exactly', year(1000), 10, undefined],
    ['below 1 % of the mean', year(1000), 9, 'low'],
    ['a leap beside six months received', year(50).slice(0, 6), 250, 'high'],
    ['a leap beside five months received', year(50).slice(0, 5), 5000, undefined],
    ['a thirteenth month back does not count', [100_000, ...year(50)], 250, 'high'],
  ] as const)('%s', (_, before, value, direction) => {
    const found = spikesOf(() => ['2025-03'], [timeline(before, value)]);
    expect(found.map((spike) => spike.direction)).toEqual(direction ? [direction] : []);
  });

  it('says what it was measured by', () => {
    expect(spikesOf(() => ['2025-03'], [timeline(year(50), 251)])).toEqual([
      {
        series: 'counter/presse/PR/x',
        measure: 'Total_Item_Requests',
        month: '2025-03',
        value: 251,
        mean: 50,
        direction: 'high',
      },
    ]);
    expect(directionOf(251, 50)).toBe('high');
  });
});
