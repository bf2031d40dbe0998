import type { AllocationBasis } from '../money/allocation.ts';
import { apportion } from '../money/apportion.ts';
import type { Weights } from '../money/apportionment.ts';
import { sumOfCents, type Cents } from '../cents.ts';
import { dueOf, type ComparedItem } from './compared-item.ts';
import type { LooksLike } from './difference.ts';
import type { OtherShares } from '../agreement/other-shares.ts';
import { partOfYear } from '../money/over-years.ts';
import type { Owed } from '../money/owed.ts';
import type { Day } from '../period.ts';
import type { PopulationKind } from '../population.ts';
import type { Price } from '../money/price.ts';
import { dayOfOrder } from '../money/purchase-order.ts';

/** What a member would owe if something were otherwise. */
export interface OtherPart {
  readonly cause: 'wrong-vintage' | 'wrong-share';
  readonly looksLike: LooksLike;
  readonly amount: Cents;
}

/** The year that is looked at, and everything owed in it. */
export interface AllocatedYear {
  readonly basis: AllocationBasis;
  readonly year: number;
  readonly owed: readonly Owed[];
  readonly shares: OtherShares;
}

/**
 * Every part of an item that a provider may have taken for the right one: under each other vintage and kind of population,
 * by what a key in use elsewhere says, and each other member's. Those that come to the right amount are left out.
 */
export function otherParts(item: ComparedItem, allocated: AllocatedYear): OtherPart[] {
  const due = dueOf(item).inclTax;
  return [
    ...otherVintages(item, allocated),
    ...otherKeys(item, allocated),
    ...otherMembers(item, allocated),
  ].filter(({ amount }) => amount !== due);
}

const KINDS: readonly PopulationKind[] = ['municipal', 'total'];

function otherVintages(item: ComparedItem, { basis, year, shares }: AllocatedYear): OtherPart[] {
  const vintages = [...new Set(basis.populations.map(({ vintage }) => vintage))].sort();
  return vintages.flatMap((vintage) =>
    KINDS.flatMap((populationKind) => {
      const terms = { vintage, populationKind };
      const amount = partIf(item, year, (day) => shares(terms, year, day)?.served);
      const looksLike = { as: 'vintage', ...terms } as const;
      return amount === undefined ? [] : [{ cause: 'wrong-vintage' as const, looksLike, amount }];
    }),
  );
}

function otherKeys(item: ComparedItem, { basis, year, shares }: AllocatedYear): OtherPart[] {
  const { rules } = basis.agreement;
  const freedShare = rules.freedShare === 'department' ? 'renormalise' : 'department';
  const keys = {
    'year-before': (day?: Day) => shares({}, year - 1, day)?.served,
    'other-freed-share': (day?: Day) => shares({ freedShare }, year, day)?.served,
    'equal-parts': (day?: Day) => equal(shares({}, year, day)?.served),
    whole: () => new Map([[item.member, 1]]),
  };
  return Object.entries(keys).flatMap(([as, weights]) => {
    const amount = partIf(item, year, weights);
    const looksLike = { as: as as keyof typeof keys };
    return amount === undefined ? [] : [{ cause: 'wrong-share' as const, looksLike, amount }];
  });
}

function equal(served: Weights | undefined): Weights | undefined {
  return served && new Map([...served].map(([code]) => [code, 1]));
}

function otherMembers(
  { member, owed }: ComparedItem,
  { owed: everything }: AllocatedYear,
): OtherPart[] {
  const prices = new Set(owed.flatMap(({ parts }) => parts.map(({ price }) => price)));
  const others = everything.flatMap((one) =>
    one.member === member
      ? []
      : one.parts
          .filter(({ price }) => prices.has(price))
          .map((part) => [one.member, part] as const),
  );
  return [...new Set(others.map(([other]) => other))].map((other) => ({
    cause: 'wrong-share',
    looksLike: { as: 'member', member: other },
    amount: sumOfCents(others.flatMap(([own, part]) => (own === other ? [part.inclTax] : []))),
  }));
}

/** The part if shares were others; undefined where they give the member none. */
function partIf(
  { member, owed }: ComparedItem,
  year: number,
  weightsOn: (day: Day | undefined) => Weights | undefined,
): Cents | undefined {
  const parts = owed.flatMap((one) =>
    one.parts.map(({ price }) => {
      const weights = weightsOn(dayOf(price));
      if (!weights?.has(member)) return undefined;
      const amount = partOfYear(price.inclTax, price, year).amount;
      return apportion(amount, weights).get(member);
    }),
  );
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  const charges = owed.filter((one) => one.parts.length === 0).map(({ inclTax }) => inclTax);
  return sumOfCents([...known, ...charges]);
}

function dayOf({ order }: Price): Day | undefined {
  return order ? dayOfOrder(order) : undefined;
}
