import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  dayNumber,
  lastDayOf,
  monthNumberOf,
  monthOf,
  monthOfDay,
  monthsBetween,
  monthsOfYear,
  parseDay,
  parseMonth,
  yearOf,
} from '../../../data/model/period.ts';

const anyMonth = fc
  .tuple(fc.integer({ min: 1995, max: 2045 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => monthOf(year, number));

describe('parseMonth and parseDay', () => {
  it.each(['2025-01', '2025-12', '1999-10'])('reads the month %s', (text) => {
    expect(parseMonth(text)).toBe(text);
  });

  it.each(['2025-00', '2025-13', '2025-1', '25-01', '2025-01-01', 'janvier 2025', ''])(
    'refuses the month “%s”',
    (text) => {
      expect(() => parseMonth(text)).toThrow(RangeError);
    },
  );

  it.each(['2024-02-29', '2025-12-31', '2000-02-29'])('reads the day %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '01/02/2025',
    '2025-1-1',
    '+010000-01-01',
    '',
  ])('refuses the day “%s”', (text) => {
    expect(() => parseDay(text)).toThrow(RangeError);
  });
});

describe('months', () => {
  it('are twelve in a year, in order', () => {
    expect(monthsOfYear(2025)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
        (month) => `2025-${month}`,
      ),
    );
  });

  it('run over the new year, both ends included, and not backwards', () => {
    expect(monthsBetween(parseMonth('2024-11'), parseMonth('2025-02'))).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
    ]);
    expect(monthsBetween(parseMonth('2025-02'), parseMonth('2025-02'))).toEqual(['2025-02']);
    expect(monthsBetween(parseMonth('2025-02'), parseMonth('2025-01'))).toEqual([]);
  });

  it.prop([anyMonth, anyMonth])('are a gapless calendar', (a, b) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    const months = monthsBetween(from, to);
    expect(months[0]).toBe(from);
    expect(months.at(-1)).toBe(to);
    const gaps = months.slice(1).map((month, index) => {
      return dayNumber(parseDay(`${month}-01`)) - dayNumber(lastDayOf(months[index]!));
    });
    expect(new Set(gaps).size).toBeLessThanOrEqual(1);
    expect(gaps[0] ?? 1).toBe(1);
  });

  it.prop([anyMonth])('say their year and number', (month) => {
    expect(monthOf(yearOf(month), monthNumberOf(month))).toBe(month);
    expect(monthOfDay(lastDayOf(month))).toBe(month);
  });

  it.each([
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2000-02', '2000-02-29'],
    ['2100-02', '2100-02-28'],
    ['2025-04', '2025-04-30'],
    ['2025-12', '2025-12-31'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDayOf(parseMonth(month))).toBe(day);
  });
});
