import { apportion } from '../money/apportion.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import type { MemberCode } from '../member.ts';

/** What each member pays of one amount. */
type Parts = ReadonlyMap<MemberCode, Cents>;

/** One amount being shared out: the parts so far, and who was rounded up or down. */
interface Line {
  readonly parts: Map<MemberCode, number>;
  /** the exact part is no whole cent: this is the lower of the two it lies between */
  readonly lower: ReadonlyMap<MemberCode, number>;
}

/**
 * Shares several amounts out so that each is kept to the cent and each member's parts add up to what he is to pay in all;
 * every part is the exact one rounded up or down. Such a rounding always exists (Bacharach 1966): where rounding amount
 * by amount misses a member's sum, cents are passed along a chain of members, each within one amount.
 *
 * @param owed what each member pays of all amounts together; sums to them
 * @returns for each amount, member → cents
 * @throws RangeError when what is owed does not sum to the amounts
 */
export function roundedTogether(amounts: readonly Cents[], owed: Parts): Parts[] {
  if (sumOfCents(owed.values()) !== sumOfCents(amounts))
    throw new RangeError('roundedTogether: what is owed does not sum to the amounts');
  const lines = amounts.map((amount) => lineOf(amount, owed));
  const excess = new Map(
    [...owed].map(([member, due]) => [
      member,
      lines.reduce((sum, { parts }) => sum + (parts.get(member) ?? 0), 0) - due,
    ]),
  );
  for (const member of [...excess.keys()].sort()) {
    while ((excess.get(member) ?? 0) > 0) passOn(member, lines, excess);
  }
  return lines.map(
    ({ parts }) => new Map([...parts].map(([member, part]) => [member, cents(part)])),
  );
}

function lineOf(amount: Cents, owed: Parts): Line {
  const sum = [...owed.values()].reduce((total, due) => total + BigInt(due), 0n);
  const lower = [...owed].flatMap(([member, due]): [MemberCode, number][] => {
    const product = BigInt(amount) * BigInt(due);
    const down = product / sum - (product % sum < 0n ? 1n : 0n);
    return product % sum === 0n ? [] : [[member, Number(down)]];
  });
  return { parts: new Map(apportion(amount, owed)), lower: new Map(lower) };
}

/** One cent from a member who pays too much to one who pays too little, by the shortest chain there is. */
function passOn(from: MemberCode, lines: readonly Line[], excess: Map<MemberCode, number>): void {
  const chain = chainFrom(from, lines, excess);
  for (const { giver, taker, line } of chain) {
    line.parts.set(giver, (line.parts.get(giver) ?? 0) - 1);
    line.parts.set(taker, (line.parts.get(taker) ?? 0) + 1);
  }
  const last = chain.at(-1)?.taker ?? from;
  excess.set(from, (excess.get(from) ?? 0) - 1);
  excess.set(last, (excess.get(last) ?? 0) + 1);
}

interface Step {
  readonly giver: MemberCode;
  readonly taker: MemberCode;
  readonly line: Line;
}

function chainFrom(
  from: MemberCode,
  lines: readonly Line[],
  excess: ReadonlyMap<MemberCode, number>,
): Step[] {
  const members = [...excess.keys()].sort();
  const chains = new Map<MemberCode, readonly Step[]>([[from, []]]);
  for (const [giver, chain] of chains) {
    if ((excess.get(giver) ?? 0) < 0) return [...chain];
    for (const taker of members.filter((member) => !chains.has(member))) {
      const line = lines.find((one) => isUp(one, giver) && isDown(one, taker));
      if (line) chains.set(taker, [...chain, { giver, taker, line }]);
    }
  }
  throw new Error('roundedTogether: no chain of members passes the cent on');
}

function isUp({ parts, lower }: Line, member: MemberCode): boolean {
  const down = lower.get(member);
  return down !== undefined && (parts.get(member) ?? 0) > down;
}

function isDown({ parts, lower }: Line, member: MemberCode): boolean {
  const down = lower.get(member);
  return down !== undefined && parts.get(member) === down;
}
