import { apportion } from './apportion.ts';
import { cents, sumOfCents, type Cents } from './cents.ts';
import type { ShareTable } from './cost-share.ts';
import type { MemberCode } from './member.ts';
import { countedUnder, type MergeSpan } from './merge.ts';
import { dayAfter, dayNumber, monthOfDay, parseDay, yearOf, type Day } from './period.ts';
import type { ResourceId } from './resource.ts';

/** What the group orders from a provider for one resource and one period, taxes included. */
export interface Contract {
  readonly resource: ResourceId;
  readonly from: Day;
  readonly to: Day;
  readonly amount: Cents;
}

/**
 * The part of a contract's price that falls in a year, split by days; the parts of all its years sum to the price
 * (money rule 2: years first, members after).
 */
export function yearlyAmount(contract: Contract, year: number): Cents {
  const before = amountUntil(contract, dayNumber(parseDay(`${year}-01-01`)));
  return cents(amountUntil(contract, dayNumber(parseDay(`${year + 1}-01-01`))) - before);
}

/** Cost of a resource in a year, in cents; undefined when no contract of it touches the year. */
export function resourceCost(
  contracts: readonly Contract[],
  resource: ResourceId,
  year: number,
): Cents | undefined {
  const own = contracts.filter(
    (contract) => contract.resource === resource && touches(contract, year),
  );
  return own.length === 0
    ? undefined
    : sumOfCents(own.map((contract) => yearlyAmount(contract, year)));
}

/**
 * What each member owes for a year: every contract is shared out on its own, to the cent, and the parts added
 * (convention, art. 8: each member pays each provider its part).
 *
 * @returns member → cents, every member of the table present
 */
export function dueByMember(
  contracts: readonly Contract[],
  table: ShareTable,
  year: number,
): ReadonlyMap<MemberCode, Cents> {
  const due = new Map([...table.served.keys()].map((member) => [member, cents(0)]));
  for (const contract of contracts) {
    if (!touches(contract, year)) continue;
    for (const [member, part] of apportion(yearlyAmount(contract, year), table.served)) {
      due.set(member, cents((due.get(member) ?? 0) + part));
    }
  }
  return due;
}

/**
 * What each contract pays for the lines its resource counts in: one that was merged meanwhile is cut there by days, and at each
 * new year, so that the parts come to the contract's price and those of a year to its yearly amount. What was ordered, and what
 * members owe, is the contract whole.
 */
export function contractParts(
  contracts: readonly Contract[],
  spans: readonly MergeSpan[],
): Contract[] {
  return contracts.flatMap((contract) => {
    const lineOn = (day: Day) => countedUnder(spans, contract.resource, monthOfDay(day));
    const turns = turnsWithin(contract, spans);
    if (turns.length === 0) return [{ ...contract, resource: lineOn(contract.from) }];
    const starts = [...new Set([contract.from, ...turns, ...newYearsWithin(contract)])].sort();
    return starts.map((from, index) => {
      const next = starts[index + 1] ?? dayAfter(contract.to, 1);
      const amount =
        amountUntil(contract, dayNumber(next)) - amountUntil(contract, dayNumber(from));
      return { resource: lineOn(from), from, to: dayAfter(next, -1), amount: cents(amount) };
    });
  });
}

/** Days after the first on which a contract's resource begins to count in another line. */
function turnsWithin({ resource, from, to }: Contract, spans: readonly MergeSpan[]): Day[] {
  return spans
    .filter((span) => span.resource === resource)
    .map((span) => parseDay(`${span.from}-01`))
    .filter((day) => day > from && day <= to);
}

function newYearsWithin({ from, to }: Contract): Day[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) }, (_, at) => yearOf(from) + at + 1);
  return years.map((year) => parseDay(`${year}-01-01`));
}

function touches(contract: Contract, year: number): boolean {
  return contract.from <= `${year}-12-31` && contract.to >= `${year}-01-01`;
}

/** Cents of a contract that fall before a day, rounded down: cumulative, so that the parts of the years add up. */
function amountUntil({ from, to, amount }: Contract, day: number): number {
  const start = dayNumber(from);
  const length = dayNumber(to) - start + 1;
  const elapsed = Math.min(Math.max(day - start, 0), length);
  const magnitude = (BigInt(Math.abs(amount)) * BigInt(elapsed)) / BigInt(length);
  return amount < 0 ? -Number(magnitude) : Number(magnitude);
}
