import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { cents, sumOfCents } from '../../../data/model/cents.ts';
import {
  contractParts,
  dueByMember,
  resourceCost,
  yearlyAmount,
  type Contract,
} from '../../../data/model/contract.ts';
import { shareTable } from '../../../data/model/cost-share.ts';
import { mergeSpans } from '../../../data/model/merge.ts';
import { parseDay, parseMonth } from '../../../data/model/period.ts';
import { parseResourceId } from '../../../data/model/resource.ts';
import { AGREEMENT, MEMBERS, POPULATIONS } from '../../support/group.ts';

const table = shareTable(AGREEMENT.versions[1]!, MEMBERS, POPULATIONS)!;

const anyContract = fc
  .record({
    amount: fc.integer({ min: -1e9, max: 1e9 }),
    start: fc.integer({ min: 18_262, max: 20_000 }),
    days: fc.integer({ min: 1, max: 2_000 }),
  })
  .map(({ amount, start, days }) => contract(isoDay(start), isoDay(start + days - 1), amount));

describe('contractParts', () => {
  const MERGED = mergeSpans([
    { resource: parseResourceId('kiosque'), into: parseResourceId('presse'), from: parseMonth('2025-04') },
  ]); // prettier-ignore

  it('brings a price to the line its resource counts in, by days: 90 of 2025 before the merge, 275 after', () => {
    const parts = contractParts([contract('2025-01-01', '2025-12-31', 36_500)], MERGED);
    expect(parts).toEqual([
      { resource: 'kiosque', from: '2025-01-01', to: '2025-03-31', amount: 9_000 },
      { resource: 'presse', from: '2025-04-01', to: '2025-12-31', amount: 27_500 },
    ]);
    expect(resourceCost(parts, parseResourceId('presse'), 2025)).toBe(27_500);
  });

  it('moves a contract that begins after the merge whole, and leaves one that ended before', () => {
    const later = contract('2026-01-01', '2026-12-31', 100);
    const earlier = contract('2024-01-01', '2024-12-31', 100);
    expect(contractParts([later, earlier], MERGED)).toEqual([
      { ...later, resource: 'presse' },
      earlier,
    ]);
  });

  it.prop([anyContract])('loses no cent of the price, nor of any year', (any) => {
    const parts = contractParts([any], MERGED);
    expect(sumOfCents(parts.map(({ amount }) => amount))).toBe(any.amount);
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])
      expect(sumOfCents(parts.map((part) => yearlyAmount(part, year)))).toBe(
        yearlyAmount(any, year),
      );
  });
});

describe('yearlyAmount', () => {
  it('splits a price that straddles years by days: 184 days of 2024, 181 of 2025', () => {
    const schoolYear = contract('2024-07-01', '2025-06-30', 36_500);
    expect([2023, 2024, 2025, 2026].map((year) => yearlyAmount(schoolYear, year))).toEqual([
      0, 18_400, 18_100, 0,
    ]);
  });

  it('counts the 29 February: 366 cents over the leap year, one a day', () => {
    const twoYears = contract('2024-01-01', '2025-12-31', 731);
    expect([2024, 2025].map((year) => yearlyAmount(twoYears, year))).toEqual([366, 365]);
  });

  it.prop([anyContract])('loses no cent between the years, credit notes included', (any) => {
    const years = Array.from({ length: 20 }, (_, index) => 2018 + index);
    expect(sumOfCents(years.map((year) => yearlyAmount(any, year)))).toBe(any.amount);
  });
});

describe('resourceCost', () => {
  const first = contract('2024-01-01', '2024-12-31', 1_000_00);
  const second = contract('2025-01-01', '2025-12-31', 1_200_00);

  it('adds the contracts of the resource that touch the year', () => {
    expect(
      resourceCost(
        [first, second, contract('2025-06-01', '2025-06-30', 50_00)],
        second.resource,
        2025,
      ),
    ).toBe(1_250_00);
  });

  it('is unknown, not free, in a year no contract touches', () => {
    expect(resourceCost([first, second], first.resource, 2023)).toBeUndefined();
    expect(resourceCost([first, second], first.resource, 2026)).toBeUndefined();
    expect(resourceCost([first], parseResourceId('autre'), 2024)).toBeUndefined();
  });
});

describe('dueByMember', () => {
  it('charges 100 000,00 € as the convention’s golden case', () => {
    expect(due([contract('2025-01-01', '2025-12-31', 100_000_00)])).toEqual([
      255_330, 2_188_178, 465_058, 193_635, 6_897_799,
    ]);
  });

  it('shares every contract out on its own: twice one cent is two cents to the largest remainder, not one to two members', () => {
    const cent = contract('2025-01-01', '2025-12-31', 1);
    expect(due([cent, cent])).toEqual([0, 0, 0, 0, 2]);
  });

  it('owes nothing for contracts of other years', () => {
    expect(due([contract('2024-01-01', '2024-12-31', 100_000_00)])).toEqual([0, 0, 0, 0, 0]);
  });

  it.prop([fc.array(anyContract, { maxLength: 15 })])(
    'sums to the orders of the year',
    (contracts) => {
      const orders = sumOfCents(contracts.map((one) => yearlyAmount(one, 2022)));
      expect(sumOfCents(dueByMember(contracts, table, 2022).values())).toBe(orders);
    },
  );
});

function due(contracts: readonly Contract[]): number[] {
  return [...dueByMember(contracts, table, 2025).values()];
}

function contract(from: string, to: string, amount: number): Contract {
  return {
    resource: parseResourceId('kiosque'),
    from: parseDay(from),
    to: parseDay(to),
    amount: cents(amount),
  };
}

function isoDay(number: number): string {
  return new Date(number * 86_400_000).toJSON().slice(0, 10);
}
