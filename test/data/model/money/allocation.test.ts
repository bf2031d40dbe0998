import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  allocationsOf,
  type Allocation,
  type AllocationBasis,
} from '../../../../data/model/money/allocation.ts';
import { cents, sumOfCents } from '../../../../data/model/cents.ts';
import { dueByMember } from '../../../../data/model/money/due.ts';
import { partOfYear, touchesYear } from '../../../../data/model/money/over-years.ts';
import { parseDay } from '../../../../data/model/period.ts';
import { lineCost } from '../../../../data/model/money/line-price.ts';
import type { PurchaseOrder } from '../../../../data/model/money/purchase-order.ts';
import { parseKindId, parseResourceId, type Resource } from '../../../../data/model/resource.ts';
import { AGREEMENT, MEMBERS, POPULATIONS } from '../../../support/group.ts';

const KIOSQUE = resource('kiosque');
const STRADDLING = order({
  from: '2026-07-01',
  to: '2027-06-30',
  exclTax: 10_000_00,
  inclTax: 12_000_00,
});

describe('allocationsOf', () => {
  it('shares an order of 100 000,00 € out as the golden case', () => {
    const golden = order({ from: '2025-01-01', to: '2025-12-31', inclTax: 100_000_00 });
    expect(inclTax(allocationsOf(basis({ orders: [golden] }), 2025))).toEqual({
      25031: 255_330,
      25056: 2_188_178,
      25388: 465_058,
      25580: 193_635,
      25: 6_897_799,
    });
  });

  it('splits a straddling order over the years by days, then between members, with and without tax', () => {
    // 184 of 365 days: ⌊1 200 000 × 184 ÷ 365⌋ = 604 931 and ⌊1 000 000 × 184 ÷ 365⌋ = 504 109 cents
    const first = allocationsOf(basis({ orders: [STRADDLING] }), 2026);
    expect(inclTax(first)).toEqual({
      25031: 15_446,
      25056: 132_370,
      25388: 28_133,
      25580: 11_713,
      25: 417_269,
    });
    expect(first.map(({ exclTax }) => exclTax)).toEqual([12_872, 110_308, 23_444, 9_761, 347_724]);
    expect(first.map(({ vat }) => vat)).toEqual([2_574, 22_062, 4_689, 1_952, 69_545]);

    const second = allocationsOf(basis({ orders: [STRADDLING] }), 2027);
    expect(inclTax(second)).toEqual({
      25031: 15_194,
      25056: 130_212,
      25388: 27_674,
      25580: 11_522,
      25: 410_467,
    });
  });

  it('keeps a leaver in for what was ordered before it left, and only for that (art. 6.2)', () => {
    const later = order({
      number: 'B2',
      from: '2027-01-01',
      to: '2027-12-31',
      inclTax: 6_000_00,
      orderedOn: '2027-01-05',
    });
    const members = MEMBERS.map((one) =>
      one.name === 'Valentigney'
        ? { ...one, withdrawal: { sentOn: null, receivedOn: parseDay('2026-09-30') } }
        : one,
    );
    const agreement = { ...AGREEMENT, members };
    const allocations = allocationsOf(basis({ agreement, orders: [STRADDLING, later] }), 2027);
    expect(inclTax(allocations)).toEqual({
      25031: 15_194 + 15_320,
      25056: 130_212 + 131_291,
      25388: 27_674 + 27_903,
      25580: 11_522,
      25: 410_467 + 425_486,
    });
    expect(allocations.find(({ member }) => member === '25580')?.standing).toBe('left');
    expect(allocations.filter(({ standing }) => standing === 'member')).toHaveLength(4);
  });

  it('falls back on the contract where nothing is ordered for the year, and on 0 € where there is none, and says so', () => {
    const free = resource('libre');
    const facts = basis({
      resources: [KIOSQUE, free],
      contracts: [
        {
          resource: KIOSQUE.id,
          from: parseDay('2025-01-01'),
          to: parseDay('2026-12-31'),
          amount: cents(200_00),
        },
      ],
      orders: [order({ from: '2026-01-01', to: '2026-12-31', inclTax: 90_00 })],
    });
    const kept = (year: number) =>
      allocationsOf(facts, year).filter(({ member }) => member === '25056');
    expect(kept(2025)).toMatchObject([
      { resource: 'kiosque', basis: 'contract', inclTax: 21_88, exclTax: null, vat: null },
      { resource: 'libre', basis: 'nothing', inclTax: 0, exclTax: 0, vat: 0, provider: 'Éditeur' },
    ]);
    expect(kept(2026)[0]).toMatchObject({ basis: 'orders', inclTax: 19_69 });
    expect(lineCost(facts, KIOSQUE.id, 2026)).toBe(90_00);
    expect(lineCost(facts, free.id, 2026)).toBeUndefined();
  });

  it('shares every order out on its own: twice one cent is two cents to the largest remainder', () => {
    const cent = order({ from: '2025-01-01', to: '2025-12-31', inclTax: 1 });
    expect(
      inclTax(allocationsOf(basis({ orders: [cent, { ...cent, number: 'B2' }] }), 2025)),
    ).toMatchObject({ 25: 2 });
  });

  it('is of the years in force only, and takes in what was ordered beyond the catalogue', () => {
    const stray = order({
      resource: 'ailleurs',
      from: '2020-01-01',
      to: '2021-12-31',
      inclTax: 100_00,
    });
    expect(allocationsOf(basis({ orders: [stray] }), 2020)).toEqual([]);
    const resources = allocationsOf(basis({ orders: [stray] }), 2021).map((one) => one.resource);
    expect(new Set(resources)).toEqual(new Set(['kiosque', 'ailleurs']));
    const ended = { ...KIOSQUE, validTo: parseDay('2020-12-31') };
    expect(allocationsOf(basis({ resources: [ended] }), 2021)).toEqual([]);
  });

  const anyOrder = fc
    .record({
      start: fc.integer({ min: 18_262, max: 20_500 }),
      days: fc.integer({ min: 1, max: 1_500 }),
      amount: fc.integer({ min: 0, max: 1e9 }),
      which: fc.constantFrom('kiosque', 'libre', 'ailleurs'),
    })
    .map(({ start, days, amount, which }) =>
      order({
        resource: which,
        from: isoDay(start),
        to: isoDay(start + days - 1),
        inclTax: amount,
      }),
    );

  it.prop([fc.array(anyOrder, { maxLength: 8 }), fc.integer({ min: 2021, max: 2027 })])(
    'is one for each member and resource, and sums to the orders’ part of the year',
    (orders, year) => {
      const allocations = allocationsOf(
        basis({ resources: [KIOSQUE, resource('libre')], orders }),
        year,
      );
      const keys = allocations.map(({ member, resource: id }) => `${member} ${id}`);
      const ids = new Set([
        'kiosque',
        'libre',
        ...orders.filter((one) => touchesYear(one, year)).map((one) => one.resource),
      ]);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength(5 * ids.size);
      const ordered = orders.map((one) => partOfYear(one.inclTax, one, year).amount);
      expect(sumOfCents(dueByMember(allocations).values())).toBe(sumOfCents(ordered));
    },
  );
});

function basis(facts: Partial<AllocationBasis>): AllocationBasis {
  return {
    agreement: AGREEMENT,
    populations: POPULATIONS,
    resources: [KIOSQUE],
    orders: [],
    contracts: [],
    merges: [],
    ...facts,
  };
}

function inclTax(allocations: readonly Allocation[]): Record<string, number> {
  return Object.fromEntries(dueByMember(allocations));
}

function resource(id: string): Resource {
  return { id: parseResourceId(id), name: id, kind: parseKindId('press'), provider: 'Éditeur' };
}

function order(given: {
  number?: string;
  resource?: string;
  from: string;
  to: string;
  exclTax?: number;
  inclTax: number;
  orderedOn?: string;
}): PurchaseOrder {
  return {
    number: given.number ?? 'B1',
    provider: 'Éditeur',
    resource: parseResourceId(given.resource ?? 'kiosque'),
    fiscalYear: Number(given.from.slice(0, 4)),
    from: parseDay(given.from),
    to: parseDay(given.to),
    exclTax: given.exclTax === undefined ? null : cents(given.exclTax),
    vatRate: null,
    inclTax: cents(given.inclTax),
    orderedOn: given.orderedOn === undefined ? null : parseDay(given.orderedOn),
    batch: 'b1',
  };
}

function isoDay(number: number): string {
  return new Date(number * 86_400_000).toJSON().slice(0, 10);
}
