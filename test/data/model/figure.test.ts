import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { compute, evolution, isKnown, type Absence } from '../../../data/model/figure.ts';

const absences: readonly Absence[] = ['secret', 'missing', 'not-computable', 'series-break'];

describe('compute', () => {
  it('computes on numbers', () => {
    expect(compute([6, 3], (a = 0, b = 0) => a / b)).toBe(2);
    expect(compute([], () => 7)).toBe(7);
  });

  it.prop([fc.constantFrom(...absences), fc.double({ noNaN: true })])(
    'never turns an absence into a number',
    (absence, value) => {
      expect(compute([value, absence], (a = 0, b = 0) => a + b)).toBe(absence);
      expect(compute([absence, value], (a = 0, b = 0) => a + b)).toBe(absence);
    },
  );

  it('gives the first reason of several', () => {
    expect(compute([1, 'secret', 'missing'], () => 0)).toBe('secret');
  });

  it('has no ratio to nothing', () => {
    expect(compute([1, 0], (a = 0, b = 0) => a / b)).toBe('not-computable');
    expect(compute([0, 0], (a = 0, b = 0) => a / b)).toBe('not-computable');
  });
});

describe('evolution', () => {
  it('is +8,4 % from 1 000 to 1 084 and −100 % down to nothing', () => {
    expect(evolution(1084, 1000)).toBeCloseTo(0.084, 12);
    expect(evolution(0, 1000)).toBe(-1);
  });

  it('does not exist from nothing, nor from what is not known', () => {
    expect(evolution(10, 0)).toBe('not-computable');
    expect(evolution(10, 'missing')).toBe('missing');
    expect(evolution('secret', 10)).toBe('secret');
  });
});

describe('isKnown', () => {
  it('takes zero for a number', () => {
    expect(isKnown(0)).toBe(true);
    expect(absences.some(isKnown)).toBe(false);
  });
});
