import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  dueMonths,
  missingMonths,
  periodBetween,
  receivedPeriod,
  receptionOf,
  yearsCovered,
  type CoveredMonth,
} from '../../../data/model/coverage.ts';
import { monthsBetween, parseDay, parseMonth } from '../../../data/model/period.ts';
import {
  parseKindId,
  parseResourceId,
  UNCLASSIFIED,
  type Resource,
} from '../../../data/model/resource.ts';

const KIOSQUE: Resource = {
  id: parseResourceId('kiosque'),
  name: 'Kiosque',
  kind: parseKindId('press'),
  provider: 'Presse',
};

function rows(
  id: string,
  from: string,
  to: string,
  grain: CoveredMonth['grain'] = 'event',
): CoveredMonth[] {
  const resource = parseResourceId(id);
  const months = monthsBetween(parseMonth(from), parseMonth(to));
  return months.map((month) => ({ resource, month, grain }));
}

const period = (from: string, to: string) => periodBetween(parseMonth(from), parseMonth(to));
const YEAR = period('2026-01', '2026-12');

describe('what was received', () => {
  it('gives the years with data, and the months of each that are in', () => {
    const coverage = coverageOf([
      ...rows('a', '2024-03', '2024-12'),
      ...rows('b', '2026-02', '2026-10'),
    ]);
    expect(yearsCovered(coverage)).toEqual([2024, 2026]);
    expect(receivedPeriod(coverage, 2024)).toEqual(period('2024-01', '2024-12'));
    expect(receivedPeriod(coverage, 2026)).toEqual(period('2026-01', '2026-10'));
    expect(receivedPeriod(coverage, 2025)).toBeUndefined();
  });

  it('counts a month that came both ways as events, whatever came first', () => {
    const both = [
      ...rows('a', '2026-01', '2026-01'),
      ...rows('a', '2026-01', '2026-01', 'provider-aggregate'),
    ];
    for (const order of [both, both.toReversed()]) {
      const { byResource } = coverageOf(order);
      expect(byResource.get(parseResourceId('a'))?.get(parseMonth('2026-01'))).toBe('event');
    }
  });
});

describe('what was due', () => {
  const data = rows('autre', '2026-01', '2026-10');

  it('is every month from the first to the last of the data', () => {
    const coverage = coverageOf([...data, ...rows('kiosque', '2026-03', '2026-08')]);
    expect(dueMonths(KIOSQUE, coverage, YEAR)).toEqual(
      monthsBetween(parseMonth('2026-03'), parseMonth('2026-10')),
    );
    expect(missingMonths(KIOSQUE, coverage, YEAR)).toEqual(['2026-09', '2026-10']);
  });

  it('keeps to the days a resource is offered, months begun included', () => {
    const offered = {
      ...KIOSQUE,
      validFrom: parseDay('2026-02-15'),
      validTo: parseDay('2026-04-01'),
    };
    const coverage = coverageOf([...data, ...rows('kiosque', '2026-03', '2026-03')]);
    expect(dueMonths(offered, coverage, YEAR)).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(missingMonths(offered, coverage, YEAR)).toEqual(['2026-02', '2026-04']);
  });

  it('includes a declared resource of which nothing ever came', () => {
    const declared = { ...KIOSQUE, validFrom: parseDay('2026-09-01') };
    expect(missingMonths(declared, coverageOf(data), YEAR)).toEqual(['2026-09', '2026-10']);
    expect(dueMonths(KIOSQUE, coverageOf(data), YEAR)).toEqual([]);
  });

  it('expects nothing more of a resource nobody declared', () => {
    const stranger = { ...KIOSQUE, kind: UNCLASSIFIED };
    const coverage = coverageOf([...data, ...rows('kiosque', '2026-01', '2026-02')]);
    expect(missingMonths(stranger, coverage, YEAR)).toEqual([]);
  });
});

describe('the reception of a period', () => {
  const coverage = coverageOf([
    ...rows('autre', '2026-01', '2026-10'),
    ...rows('kiosque', '2026-01', '2026-09', 'provider-aggregate'),
  ]);

  it.each([
    ['2026-01', '2026-10', 'received'],
    ['2026-10', '2026-10', 'missing'],
    ['2025-01', '2025-12', 'not-due'],
    ['2026-11', '2026-12', 'not-due'],
  ])('from %s to %s is %s', (from, to, reception) => {
    expect(receptionOf([KIOSQUE], coverage, period(from, to))).toBe(reception);
  });

  it('asks for a grain where that is what matters', () => {
    expect(receptionOf([KIOSQUE], coverage, YEAR, 'provider-aggregate')).toBe('received');
    expect(receptionOf([KIOSQUE], coverage, period('2026-01', '2026-09'), 'event')).toBe('not-due');
  });
});
