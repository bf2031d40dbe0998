import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  allocationsOf,
  lineAllocationsOf,
  type AllocationBasis,
} from '../../../../data/model/money/allocation.ts';
import { cents, sumOfCents } from '../../../../data/model/cents.ts';
import { dueByMember } from '../../../../data/model/money/due.ts';
import { cutAtMerges, lineCost } from '../../../../data/model/money/line-price.ts';
import { mergeSpans } from '../../../../data/model/merge.ts';
import { parseDay, parseMonth } from '../../../../data/model/period.ts';
import { amountIn, type Price } from '../../../../data/model/money/price.ts';
import { parseKindId, parseResourceId } from '../../../../data/model/resource.ts';
import { AGREEMENT, POPULATIONS } from '../../../support/group.ts';

const [KIOSQUE, PRESSE] = [parseResourceId('kiosque'), parseResourceId('presse')];
const merges = mergeSpans([{ resource: KIOSQUE, into: PRESSE, from: parseMonth('2025-04') }]);

const anyPrice = fc
  .record({
    amount: fc.integer({ min: -1e9, max: 1e9 }),
    start: fc.integer({ min: 18_262, max: 20_000 }),
    days: fc.integer({ min: 1, max: 2_000 }),
  })
  .map(({ amount, start, days }) => price(isoDay(start), isoDay(start + days - 1), amount));

describe('a price whose resource was merged into another', () => {
  it('pays for the line it counts in, by days: 90 of 2025 before the merge, 275 after', () => {
    expect(cutAtMerges({ merges }, price('2025-01-01', '2025-12-31', 36_500))).toMatchObject([
      { resource: 'kiosque', from: '2025-01-01', to: '2025-03-31', inclTax: 9_000 },
      { resource: 'presse', from: '2025-04-01', to: '2025-12-31', inclTax: 27_500 },
    ]);
  });

  it('moves whole when it begins after the merge, and stays when it ended before', () => {
    const later = price('2026-01-01', '2026-12-31', 100);
    const earlier = price('2024-01-01', '2024-12-31', 100);
    expect(cutAtMerges({ merges }, later)).toEqual([{ ...later, resource: 'presse' }]);
    expect(cutAtMerges({ merges }, earlier)).toEqual([earlier]);
  });

  it.prop([anyPrice])('loses no cent, with or without tax, of the whole or of any year', (any) => {
    const parts = cutAtMerges({ merges }, { ...any, exclTax: any.inclTax });
    expect(sumOfCents(parts.map(({ inclTax }) => inclTax))).toBe(any.inclTax);
    expect(sumOfCents(parts.map(({ exclTax }) => exclTax ?? cents(0)))).toBe(any.inclTax);
    for (let year = 2019; year < 2031; year += 1)
      expect(sumOfCents(parts.map((part) => amountIn(part, year)))).toBe(amountIn(any, year));
  });

  it('is owed whole for what was ordered, and by line where a line is asked for', () => {
    const basis: AllocationBasis = {
      agreement: AGREEMENT,
      populations: POPULATIONS,
      resources: [KIOSQUE, PRESSE].map((id) => {
        return { id, name: id, kind: parseKindId('press'), provider: 'Éditeur' };
      }),
      orders: [],
      contracts: [
        { resource: KIOSQUE, ...days('2025-01-01', '2025-12-31'), amount: cents(36_500) },
        { resource: PRESSE, ...days('2025-01-01', '2025-12-31'), amount: cents(100) },
      ],
      merges,
    };
    expect(lineCost(basis, KIOSQUE, 2025)).toBe(9_000);
    expect(lineCost(basis, PRESSE, 2025)).toBe(27_600);
    expect(lineCost(basis, KIOSQUE, 2026)).toBeUndefined();
    const whole = sumOfCents(dueByMember(allocationsOf(basis, 2025)).values());
    const lines = lineAllocationsOf(basis, 2025).filter(({ resource }) => resource === PRESSE);
    expect([whole, sumOfCents(dueByMember(lines).values())]).toEqual([36_600, 27_600]);
  });
});

function price(from: string, to: string, amount: number): Price {
  return {
    resource: KIOSQUE,
    provider: 'Éditeur',
    ...days(from, to),
    exclTax: null,
    inclTax: cents(amount),
    order: null,
  };
}

function days(from: string, to: string) {
  return { from: parseDay(from), to: parseDay(to) };
}

function isoDay(number: number): string {
  return new Date(number * 86_400_000).toJSON().slice(0, 10);
}
