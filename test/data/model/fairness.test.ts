import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { gap, hoover, intensity, partsOf } from '../../../data/model/fairness.ts';

const anyPart = fc.integer({ min: 0, max: 1_000_000 });
const anyShares = fc
  .array(
    fc.tuple(
      anyPart,
      anyPart.filter((cost) => cost > 0),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .filter((rows) => rows.some(([uses]) => uses > 0))
  .map((rows) => {
    const uses = partsOf(rows.map(([use]) => use));
    const costs = partsOf(rows.map(([, cost]) => cost));
    return rows.map((_, index) => ({ useShare: uses[index]!, costShare: costs[index]! }));
  });

describe('gap and intensity', () => {
  it('say that a member with 39 % of the uses for 21,8818 % of the cost uses 17,1 points more than it pays for', () => {
    const besançon = { useShare: 0.39, costShare: 0.218818 };
    expect(gap(besançon)).toBeCloseTo(0.171182, 12);
    expect(intensity(besançon)).toBeCloseTo(178.23, 2);
  });

  it('say 0 and 100 when a member uses its pro rata', () => {
    expect(gap({ useShare: 0.25, costShare: 0.25 })).toBe(0);
    expect(intensity({ useShare: 0.25, costShare: 0.25 })).toBe(100);
  });

  it('have no intensity for a member that pays nothing', () => {
    expect(intensity({ useShare: 0.1, costShare: 0 })).toBeUndefined();
  });
});

describe('hoover', () => {
  it('is the part of the cost that would change payer', () => {
    const shares = [
      { useShare: 0.6, costShare: 0.5 },
      { useShare: 0.3, costShare: 0.25 },
      { useShare: 0.1, costShare: 0.25 },
    ];
    expect(hoover(shares)).toBeCloseTo(0.15, 12);
  });

  it('is 0 when everyone uses its pro rata and nearly 1 when a small payer uses everything', () => {
    expect(
      hoover([
        { useShare: 0.7, costShare: 0.7 },
        { useShare: 0.3, costShare: 0.3 },
      ]),
    ).toBe(0);
    expect(
      hoover([
        { useShare: 1, costShare: 0.01 },
        { useShare: 0, costShare: 0.99 },
      ]),
    ).toBeCloseTo(0.99, 12);
  });

  it.prop([anyShares])(
    'is what the heavy users would pay more, and lies between 0 and 1',
    (shares) => {
      const more = shares.map(gap).filter((points) => points > 0);
      expect(hoover(shares)).toBeCloseTo(
        more.reduce((sum, points) => sum + points, 0),
        9,
      );
      expect(hoover(shares)).toBeGreaterThanOrEqual(0);
      expect(hoover(shares)).toBeLessThanOrEqual(1 + 1e-9);
    },
  );
});

describe('partsOf', () => {
  it('keeps the order', () => {
    expect(partsOf([1, 0, 3])).toEqual([0.25, 0, 0.75]);
  });

  it('has no parts of nothing', () => {
    expect(partsOf([0, 0])).toEqual([undefined, undefined]);
    expect(partsOf([])).toEqual([]);
  });
});
