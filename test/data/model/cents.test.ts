import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { cents, euros, sumOfCents } from '../../../data/model/cents.ts';

const anyCents = fc.integer({ min: -1e12, max: 1e12 }).map(cents);

describe('cents', () => {
  it.each([0.1, 0.5, NaN, Infinity, 2 ** 53])('refuses %d', (value) => {
    expect(() => cents(value)).toThrow(RangeError);
  });

  it('knows one zero only', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});

describe('euros', () => {
  it.each([
    ['2553.30', 255_330],
    ['0.07', 7],
    ['1.1', 110],
    ['12', 1200],
    ['-12.05', -1205],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('reads %s', (text, expected) => {
    expect(euros(text)).toBe(expected);
  });

  it.each(['12,50', '1 234.00', '1.234', '1e3', '.5', '5.', '', '12 €', '90071992547409.93'])(
    'refuses “%s”',
    (text) => {
      expect(() => euros(text)).toThrow(RangeError);
    },
  );

  it.prop([anyCents])('reads back what two decimals write', (amount) => {
    const magnitude = String(Math.abs(amount)).padStart(3, '0');
    const text = `${amount < 0 ? '-' : ''}${magnitude.slice(0, -2)}.${magnitude.slice(-2)}`;
    expect(euros(text)).toBe(amount);
  });
});

describe('sumOfCents', () => {
  it('adds what binary fractions do not: 0,10 + 0,20 = 0,30', () => {
    expect(sumOfCents([euros('0.10'), euros('0.20')])).toBe(euros('0.30'));
    expect(sumOfCents([])).toBe(0);
  });

  it('refuses a sum no number holds exactly', () => {
    expect(() => sumOfCents([cents(Number.MAX_SAFE_INTEGER), cents(2)])).toThrow(RangeError);
  });
});
