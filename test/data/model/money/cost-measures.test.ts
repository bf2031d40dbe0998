import { describe, expect, it } from 'vitest';
import { cents } from '../../../../data/model/cents.ts';
import { budgetShares, costPer, unitCosts } from '../../../../data/model/money/cost-measures.ts';
import { COST_METRICS } from '../../../../data/model/money/cost-metric.ts';
import { parseDay } from '../../../../data/model/period.ts';
import { revisionOf } from '../../../../data/model/agreement/revision.ts';
import { AGREEMENT } from '../../../support/group.ts';

describe('the catalogue of cost measures', () => {
  it('names each once, with its grain, formula and words in both languages', () => {
    expect(new Set(COST_METRICS.map(({ id }) => id)).size).toBe(COST_METRICS.length);
    for (const { grains, levels, formula, fr, en } of COST_METRICS) {
      expect(grains).not.toEqual([]);
      expect(levels).not.toEqual([]);
      expect(formula).not.toBe('');
      for (const words of [fr, en]) {
        expect(words.label).not.toBe('');
        expect(words.definition).toMatch(/\.$/);
        expect(words.caveat).toMatch(/\.$/);
      }
    }
  });

  it('knows the cost per inhabitant of the group only', () => {
    const perInhabitant = COST_METRICS.find(({ id }) => id === 'costPerInhabitant');
    expect(perInhabitant?.levels).toEqual(['group']);
  });
});

describe('unit costs', () => {
  const facts = { cost: 120_000_00, uses: 240_000, sessions: 60_000, activeUsers: 1500 } as const;

  it('divides the year’s price', () => {
    expect(unitCosts({ ...facts, months: 12, enrolledReaders: 10_000 })).toEqual({
      costPerUse: 0.5,
      costPerSession: 2,
      costPerActiveUser: 80,
      costPerEnrolledReader: 12,
    });
  });

  it('brings it to the months received, save for those enrolled, who are no flow', () => {
    expect(unitCosts({ ...facts, months: 3, enrolledReaders: 10_000 })).toMatchObject({
      costPerUse: 0.125,
      costPerEnrolledReader: 12,
    });
  });

  it('is not computable when something is missing, and never 0', () => {
    const gaps = { ...facts, uses: 'missing', sessions: 0, activeUsers: 'secret' } as const;
    expect(unitCosts({ ...gaps, months: 12, enrolledReaders: 'not-computable' })).toEqual({
      costPerUse: 'missing',
      costPerSession: 'not-computable',
      costPerActiveUser: 'secret',
      costPerEnrolledReader: 'not-computable',
    });
    expect(costPer('not-computable', 7)).toBe('not-computable');
  });
});

describe('budget share beside use share', () => {
  it('compares the resources whose price and uses are both known', () => {
    const shares = budgetShares([
      { id: 'film', cost: 60_000_00, uses: 30_000 },
      { id: 'music', cost: 20_000_00, uses: 50_000 },
      { id: 'press', cost: 'not-computable', uses: 40_000 },
      { id: 'games', cost: 10_000_00, uses: 'missing' },
    ]);
    expect(shares.get('film')).toEqual({ budgetShare: 0.75, useShare: 0.375, budgetGap: -0.375 });
    expect(shares.get('music')).toEqual({ budgetShare: 0.25, useShare: 0.625, budgetGap: 0.375 });
    expect(shares.get('press')?.useShare).toBe('not-computable');
    expect(shares.get('games')).toEqual({
      ...{ budgetShare: 'missing', useShare: 'missing', budgetGap: 'missing' },
    });
  });

  it('has no use share where nothing was used', () => {
    const shares = budgetShares([{ id: 'film', cost: 100, uses: 0 }]);
    expect(shares.get('film')).toEqual({
      ...{ budgetShare: 1, useShare: 'not-computable', budgetGap: 'not-computable' },
    });
  });
});

describe('the revision alert', () => {
  const costs = (reference: number, cost: number) => (year: number) =>
    year === 2025 ? cents(reference) : year === 2027 ? cents(cost) : 'not-computable';

  it.each([
    [100_00, 110_00, true],
    [100_00, 109_99, false],
    [100_00, 90_00, true],
    [100_00, 90_01, false],
    [100_00, 100_00, false],
  ])('from %d to %d cents: %s', (reference, cost, alert) => {
    // 2025 is the first whole year of the version in force
    expect(revisionOf(AGREEMENT, 2027, costs(reference, cost))).toEqual({
      ...{ referenceYear: 2025, reference, cost, threshold: 0.1, alert },
      evolution: cost / reference - 1,
    });
  });

  it('starts anew with each version, on its first whole year', () => {
    const price = (year: number) => cents(year * 100);
    expect(revisionOf(AGREEMENT, 2024, price)?.referenceYear).toBe(2021);
    expect(revisionOf(AGREEMENT, 2025, price)).toMatchObject({ referenceYear: 2025, evolution: 0 });
    const [first, second] = AGREEMENT.versions;
    const july = { ...second!, effectiveFrom: parseDay('2025-07-01') };
    const later = { ...AGREEMENT, versions: [first!, july] };
    expect(revisionOf(later, 2025, price)?.referenceYear).toBe(2021);
    expect(revisionOf(later, 2026, price)?.referenceYear).toBe(2026);
  });

  it('follows the threshold of the agreement', () => {
    const rules = { ...AGREEMENT.rules, revisionThreshold: 0.05 };
    expect(revisionOf({ ...AGREEMENT, rules }, 2027, costs(100_00, 105_00))?.alert).toBe(true);
  });

  it('says neither yes nor no while a cost is not known, and nothing without an agreement', () => {
    expect(revisionOf(AGREEMENT, 2026, costs(100, 100))).toMatchObject({
      ...{ cost: 'not-computable', evolution: 'not-computable', alert: null },
    });
    expect(revisionOf(AGREEMENT, 2020, costs(100, 100))).toBeNull();
  });
});
