import { describe, expect, it } from 'vitest';
import { cents } from '../../../../data/model/cents.ts';
import { sumOfLedger, type Ledger } from '../../../../data/model/money/ledger.ts';

const line: Ledger = {
  dueExclTax: cents(8_000),
  due: cents(9_600),
  invoiced: cents(9_700),
  paid: cents(9_000),
  paidLate: cents(500),
  gap: cents(100),
  outstanding: cents(100),
};

describe('the sum of a ledger', () => {
  it('adds up every amount, to the cent', () => {
    expect(sumOfLedger([line, line, { ...line, gap: cents(-200) }])).toEqual({
      dueExclTax: 24_000,
      due: 28_800,
      invoiced: 29_100,
      paid: 27_000,
      paidLate: 1_500,
      gap: 0,
      outstanding: 300,
    });
  });

  it('does not know what is not known of one line, and tells what is known of all', () => {
    const unknown = { ...line, dueExclTax: null, due: null, gap: null, outstanding: null };
    expect(sumOfLedger([line, unknown])).toEqual({
      ...{ dueExclTax: null, due: null, gap: null, outstanding: null },
      ...{ invoiced: 19_400, paid: 18_000, paidLate: 1_000 },
    });
    expect(sumOfLedger([line, { ...line, dueExclTax: null }])).toMatchObject({
      ...{ dueExclTax: null, due: 19_200 },
    });
  });

  it('is nothing of no line', () => {
    expect(Object.values(sumOfLedger([]))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
