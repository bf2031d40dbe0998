import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { cents, sumOfCents } from '../../../../data/model/cents.ts';
import { roundedTogether } from '../../../../data/model/simulation/controlled-rounding.ts';
import { parseMemberCode, type MemberCode } from '../../../../data/model/member.ts';

const CODES = ['25031', '25056', '25388', '25462', '25580', '25'].map(parseMemberCode);

/** Amounts, and whole sums of the members that come to the same. */
const anyTable = fc
  .record({
    amounts: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 12 }),
    cuts: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ amounts, cuts }) => {
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    const marks = [0, ...cuts.map((cut) => cut % (total + 1)).sort((a, b) => a - b), total];
    const owed = CODES.map(
      (code, index) => [code, cents(marks[index + 1]! - marks[index]!)] as const,
    );
    return { amounts: amounts.map(cents), owed: new Map(owed), total };
  })
  .filter(({ total }) => total > 0);

describe('roundedTogether', () => {
  it('passes cents along until three orders of one cent are one for each of three members', () => {
    const one = cents(1);
    const owed = new Map(CODES.slice(0, 3).map((code) => [code, one] as const));
    const lines = roundedTogether([one, one, one], owed);
    expect(lines.map((line) => sumOfCents(line.values()))).toEqual([1, 1, 1]);
    expect(sums(lines)).toEqual(new Map(owed));
  });

  it.prop([anyTable])('keeps every amount and every member’s sum', ({ amounts, owed }) => {
    const lines = roundedTogether(amounts, owed);
    expect(lines.map((line) => sumOfCents(line.values()))).toEqual(amounts);
    expect(sums(lines)).toEqual(owed);
  });

  it.prop([anyTable])(
    'leaves no part a cent or more off the exact one',
    ({ amounts, owed, total }) => {
      roundedTogether(amounts, owed).forEach((line, index) => {
        for (const [member, part] of line) {
          const exact = BigInt(amounts[index]!) * BigInt(owed.get(member)!);
          const difference = BigInt(part) * BigInt(total) - exact;
          expect(difference < BigInt(total) && difference > -BigInt(total), member).toBe(true);
        }
      });
    },
  );

  it('refuses sums that are not those of the amounts', () => {
    const owed = new Map([
      [CODES[0]!, cents(7)],
      [CODES[1]!, cents(4)],
    ] as const);
    expect(() => roundedTogether([cents(10)], owed)).toThrow(RangeError);
  });
});

function sums(lines: readonly ReadonlyMap<MemberCode, number>[]): Map<MemberCode, number> {
  const members = [...(lines[0]?.keys() ?? [])];
  return new Map(
    members.map((member) => [
      member,
      lines.reduce((sum, line) => sum + (line.get(member) ?? 0), 0),
    ]),
  );
}
