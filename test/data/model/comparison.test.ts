import { describe, expect, it } from 'vitest';
import { comparisonPeriod } from '../../../data/model/comparison.ts';
import { coverageOf, periodBetween } from '../../../data/model/coverage.ts';
import { parseMonth } from '../../../data/model/period.ts';
import { parseResourceId } from '../../../data/model/resource.ts';

const covered = ['2024-11', '2025-01', '2025-10'].map((month) => ({
  resource: parseResourceId('cine-club'),
  month: parseMonth(month),
  grain: 'event' as const,
}));
const coverage = coverageOf(covered);
const toOctober = periodBetween(parseMonth('2025-01'), parseMonth('2025-10'));

describe('comparisonPeriod', () => {
  it('takes the whole year before, when that is asked and anything of it came', () => {
    expect(comparisonPeriod(toOctober, 'full', coverage)).toEqual({
      from: '2024-01',
      to: '2024-12',
      months: 12,
    });
  });

  it('compares with nothing where nothing of the same months was received', () => {
    expect(comparisonPeriod(toOctober, 'to-date', coverage)).toBeNull();
    expect(comparisonPeriod(toOctober, 'none', coverage)).toBeNull();
  });
});
