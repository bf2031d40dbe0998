import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../../data/model/coverage.ts';
import { monthsBetween, parseMonth } from '../../../../data/model/period.ts';
import type { Question } from '../../../../data/model/query/question.ts';
import { slotsBeside, timeSlots, timeValues } from '../../../../data/model/query/time-slots.ts';
import type { ResourceId } from '../../../../data/model/resource.ts';

/** Received from January 2023 to October 2025. */
const coverage = coverageOf(
  monthsBetween(parseMonth('2023-01'), parseMonth('2025-10')).map((month) => ({
    resource: 'kiosque' as ResourceId,
    month,
    grain: 'event',
  })),
);

const question = (over: Partial<Question>): Question => ({
  measures: ['uses'],
  by: [],
  from: parseMonth('2023-01'),
  to: parseMonth('2025-12'),
  filters: {},
  compare: 'none',
  sort: [],
  top: null,
  totals: false,
  ...over,
});

const spansOf = (over: Partial<Question>) =>
  timeSlots(question(over), coverage).map(({ values, spans }) => [
    Object.values(values).join(' '),
    spans.map(({ span, year, month }) => `${span} ${year}-${month}`).join(' '),
  ]);

describe('the stretches of a question', () => {
  it('are years of the lattice, the last one as far as it is in', () => {
    expect(spansOf({ by: ['year'] })).toEqual([
      ['2023', 'year 2023-12'],
      ['2024', 'year 2024-12'],
      ['2025', 'year 2025-12'],
    ]);
  });

  it('are a running total where a year is asked up to a month', () => {
    expect(spansOf({ from: parseMonth('2024-01'), to: parseMonth('2024-10') })).toEqual([
      ['', 'to-date 2024-10'],
    ]);
  });

  it('are quarters, the last one with the months that are in', () => {
    expect(spansOf({ by: ['quarter'], from: parseMonth('2025-01') })).toEqual([
      ['2025-Q1', 'quarter 2025-3'],
      ['2025-Q2', 'quarter 2025-6'],
      ['2025-Q3', 'quarter 2025-9'],
      ['2025-Q4', 'month 2025-10'],
    ]);
  });

  it('are sums of months where no cell of the lattice is as long', () => {
    const months = (year: number, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => `month ${year}-${from + at}`).join(' ');
    expect(spansOf({ from: parseMonth('2024-03'), to: parseMonth('2024-06') })).toEqual([
      ['', months(2024, 3, 6)],
    ]);
    expect(spansOf({ by: ['schoolYear'], filters: { schoolYear: ['2023-2024'] } })).toEqual([
      ['2023-2024', `${months(2023, 9, 12)} to-date 2024-8`],
    ]);
  });

  it('are cut by two dimensions at once', () => {
    const slots = spansOf({ by: ['year', 'schoolYear'], filters: { year: ['2024'] } });
    expect(slots.map(([name]) => name)).toEqual(['2024 2023-2024', '2024 2024-2025']);
  });

  it('can be restricted to what was received, whole years of it', () => {
    expect(timeValues(coverage, 'year')).toEqual(['2023', '2024', '2025']);
    expect(timeValues(coverage, 'quarter').at(-1)).toBe('2025-Q4');
    expect(timeValues(coverage, 'schoolYear')[0]).toBe('2022-2023');
  });
});

describe('what the stretches are set beside', () => {
  const beside = (
    over: Partial<Question>,
    compare: 'to-date' | 'full' | 'previous-period' | number,
  ) => {
    const asked = question(over);
    const slots = timeSlots(asked, coverage);
    return slotsBeside(slots, compare, { question: asked, coverage }).map(({ months }) => [
      months[0],
      months.at(-1),
    ]);
  };
  const lastYear = { by: ['year'], filters: { year: ['2025'] } } as const;
  const window = { from: parseMonth('2025-03'), to: parseMonth('2025-05') };

  it('are the same months of the year before as far as they are in, or all of it', () => {
    expect(beside(lastYear, 'to-date')).toEqual([['2024-01', '2024-10']]);
    expect(beside(lastYear, 'full')).toEqual([['2024-01', '2024-12']]);
  });

  it('are the stretch just before, as long', () => {
    expect(beside(window, 'previous-period')).toEqual([['2024-12', '2025-02']]);
    expect(beside({ ...window, by: ['month'] }, 'previous-period')[0]).toEqual([
      '2025-02',
      '2025-02',
    ]);
  });

  it('are the same months of a reference year', () => {
    expect(beside({ ...window, by: ['month'] }, 2023)[0]).toEqual(['2023-03', '2023-03']);
    expect(beside(lastYear, 2023)).toEqual([['2023-01', '2023-10']]);
  });

  it('are the same months one year before for a month', () => {
    expect(beside({ ...window, by: ['month'] }, 'to-date')[2]).toEqual(['2024-05', '2024-05']);
  });
});
