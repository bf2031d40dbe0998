import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { cents, sumOfCents } from '../../../../data/model/cents.ts';
import { partOfYear, touchesYear, yearsOf } from '../../../../data/model/money/over-years.ts';
import { parseDay } from '../../../../data/model/period.ts';

const anyPeriod = fc
  .record({
    start: fc.integer({ min: 18_262, max: 20_000 }),
    days: fc.integer({ min: 1, max: 2_000 }),
  })
  .map(({ start, days }) => period(isoDay(start), isoDay(start + days - 1)));
const anyPrice = fc.integer({ min: -1e9, max: 1e9 }).map(cents);

describe('partOfYear', () => {
  it('splits a price that straddles years by days: 184 days of 2024, 181 of 2025', () => {
    const schoolYear = period('2024-07-01', '2025-06-30');
    const parts = [2023, 2024, 2025, 2026].map((year) =>
      partOfYear(cents(36_500), schoolYear, year),
    );
    expect(parts).toMatchObject([
      { amount: 0 },
      { days: 365, before: 0, until: 184, amount: 18_400 },
      { days: 365, before: 184, until: 365, amount: 18_100 },
      { amount: 0 },
    ]);
  });

  it('counts the 29 February: 366 cents over the leap year, one a day', () => {
    const twoYears = period('2024-01-01', '2025-12-31');
    const amounts = [2024, 2025].map((year) => partOfYear(cents(731), twoYears, year).amount);
    expect(amounts).toEqual([366, 365]);
  });

  it.prop([anyPrice, anyPeriod])('loses no cent between the years', (price, any) => {
    const years = Array.from({ length: 20 }, (_, index) => 2018 + index);
    expect(sumOfCents(years.map((year) => partOfYear(price, any, year).amount))).toBe(price);
  });

  it.prop([anyPrice, anyPeriod])('mirrors a credit note', (price, any) => {
    for (const year of yearsOf(any)) {
      const { amount } = partOfYear(price, any, year);
      expect(partOfYear(cents(-price), any, year).amount).toBe(cents(-amount));
    }
  });

  it.prop([anyPrice, anyPeriod])('is nothing in a year the period does not touch', (price, any) => {
    for (let year = 2018; year < 2032; year += 1) {
      expect(touchesYear(any, year)).toBe(yearsOf(any).includes(year));
      if (!touchesYear(any, year)) expect(partOfYear(price, any, year).amount).toBe(0);
    }
  });
});

function period(from: string, to: string) {
  return { from: parseDay(from), to: parseDay(to) };
}

function isoDay(number: number): string {
  return new Date(number * 86_400_000).toJSON().slice(0, 10);
}
