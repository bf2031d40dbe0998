import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { apportion } from '../../../../data/model/money/apportion.ts';
import { cents, euros, sumOfCents } from '../../../../data/model/cents.ts';
import { parseMemberCode, type MemberCode } from '../../../../data/model/member.ts';

const populations2022 = weights({
  25031: 14_009,
  25056: 120_057,
  25388: 25_516,
  25580: 10_624,
  25: 378_456,
});

const anyAmount = fc.integer({ min: -1e11, max: 1e11 }).map(cents);
const anyCode = fc.integer({ min: 1000, max: 95_999 }).map((n) => String(n).padStart(5, '0'));
const anyWeights = fc
  .uniqueArray(fc.tuple(anyCode, fc.integer({ min: 1, max: 70_000_000 })), {
    selector: ([code]) => code,
    minLength: 1,
    maxLength: 12,
  })
  .map((entries) => weights(Object.fromEntries(entries)));

describe('apportion', () => {
  it('splits 100 000,00 € on the 2022 municipal populations as the convention’s golden case', () => {
    expect(named(apportion(euros('100000.00'), populations2022))).toEqual({
      '25031': 255_330,
      '25056': 2_188_178,
      '25388': 465_058,
      '25580': 193_635,
      '25': 6_897_799,
    });
  });

  it.prop([anyAmount, anyWeights])('keeps the sum', (total, all) => {
    expect(sumOfCents(apportion(total, all).values())).toBe(total);
  });

  it.prop([anyAmount, anyWeights])('does not depend on the order of the members', (total, all) => {
    expect(named(apportion(total, new Map([...all].reverse())))).toEqual(
      named(apportion(total, all)),
    );
  });

  it.prop([anyAmount, anyWeights])(
    'leaves nobody a cent or more away from the exact part',
    (total, all) => {
      const sum = [...all.values()].reduce((a, b) => a + BigInt(b), 0n);
      for (const [member, part] of apportion(total, all)) {
        const difference = BigInt(part) * sum - BigInt(total) * BigInt(all.get(member)!);
        expect(difference < sum && difference > -sum, member).toBe(true);
      }
    },
  );

  it.prop([anyAmount, anyWeights])('mirrors a credit note', (total, all) => {
    const mirrored = [...apportion(total, all)].map(([member, part]) => [member, cents(-part)]);
    expect([...apportion(cents(-total), all)]).toEqual(mirrored);
  });

  it.prop([
    anyAmount.filter((total) => total > 0),
    anyWeights,
    fc.nat(),
    fc.integer({ min: 1, max: 1e6 }),
  ])(
    'does not shrink the part of a member whose population alone grows',
    (total, all, pick, growth) => {
      const [member, weight] = [...all][pick % all.size]!;
      const grown = new Map(all).set(member, weight + growth);
      expect(apportion(total, grown).get(member)).toBeGreaterThanOrEqual(
        apportion(total, all).get(member)!,
      );
    },
  );

  it('gives a cent that cannot be split to the lower INSEE code', () => {
    expect(named(apportion(cents(1), weights({ 25056: 7, 25031: 7 })))).toEqual({
      '25031': 1,
      '25056': 0,
    });
  });

  it('charges nothing to a member that serves nobody', () => {
    expect(named(apportion(cents(101), weights({ 25031: 0, 25056: 3 })))).toEqual({
      '25031': 0,
      '25056': 101,
    });
  });

  it.each([
    ['nobody', {}],
    ['only members that serve nobody', { 25031: 0 }],
    ['a negative weight', { 25031: -1, 25056: 3 }],
    ['half an inhabitant', { 25031: 0.5 }],
    ['an unknown weight', { 25031: NaN }],
  ])('refuses to charge %s', (_, entries) => {
    expect(() => apportion(cents(100), weights(entries))).toThrow(RangeError);
  });
});

function weights(entries: Readonly<Record<string, number>>): ReadonlyMap<MemberCode, number> {
  return new Map(Object.entries(entries).map(([code, weight]) => [parseMemberCode(code), weight]));
}

function named(parts: ReadonlyMap<MemberCode, number>): Record<string, number> {
  return Object.fromEntries(parts);
}
