import { apportion } from './apportion.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import type { ShareTable } from '../agreement/cost-share.ts';
import type { MemberCode } from '../member.ts';
import { linePrices } from './line-price.ts';
import { partOfYear } from './over-years.ts';
import type { Day } from '../period.ts';
import { yearPrices, type Price, type Pricing } from './price.ts';
import { dayOfOrder } from './purchase-order.ts';
import type { Resource, ResourceId } from '../resource.ts';
import { yearShares, type ShareBasis } from '../agreement/year-shares.ts';

/** Everything allocations follow from. */
export type AllocationBasis = ShareBasis & Pricing;

/**
 * What a member owes for a resource and a year. Each member of the year has exactly one for each resource of the year
 * (all or nothing, convention, art. 1), 0 € where nothing is ordered; a member that left has one where an order dated
 * before it left is still to be paid (art. 6.2).
 */
export interface Allocation {
  readonly member: MemberCode;
  readonly resource: ResourceId;
  readonly provider: string;
  readonly year: number;
  /** what is shared out: orders, for want of one the price of a contract, or nothing: neither is known */
  readonly basis: 'orders' | 'contract' | 'nothing';
  /** is it a member of the year, or one that left and owes for orders of before? */
  readonly standing: 'member' | 'left';
  /** null: a price does not tell it */
  readonly exclTax: Cents | null;
  /** the difference of the two (money rule 4); null with `exclTax` */
  readonly vat: Cents | null;
  readonly inclTax: Cents;
  /** of every price on its own, in the order they are listed */
  readonly parts: readonly AllocatedPart[];
}

/** A member's part of one price in one year. */
export interface AllocatedPart {
  readonly price: Price;
  readonly exclTax: Cents | null;
  readonly inclTax: Cents;
}

/** A price's part of the year, shared out. */
interface SharedPrice {
  readonly price: Price;
  readonly exclTax: ReadonlyMap<MemberCode, Cents> | null;
  readonly inclTax: ReadonlyMap<MemberCode, Cents>;
}

/** Every allocation of a year, resource by resource; none where the year has no shares and no leaver still owes. */
export function allocationsOf(basis: AllocationBasis, year: number): Allocation[] {
  return allocated(basis, year, yearPrices(basis, year));
}

/** The same by the lines that resources count in: where some were merged, each pays for its days there. */
export function lineAllocationsOf(basis: AllocationBasis, year: number): Allocation[] {
  return allocated(basis, year, linePrices(basis, year));
}

function allocated(basis: AllocationBasis, year: number, prices: readonly Price[]): Allocation[] {
  const tables = tablesOf(basis, year);
  const members = [...(tables(undefined)?.served.keys() ?? [])];
  return resourcesOfYear(basis, year, prices).flatMap(({ id, provider }) => {
    const own = prices.filter(({ resource }) => resource === id);
    const shared = own.flatMap((price) => sharedPrice(price, tables(dayOf(price)), year));
    const owing = new Set([...members, ...shared.flatMap(({ inclTax }) => [...inclTax.keys()])]);
    return [...owing].map((member) => ({
      member,
      resource: id,
      provider: own[0]?.provider ?? provider,
      year,
      basis: basisOf(own),
      standing: members.includes(member) ? ('member' as const) : ('left' as const),
      ...addedUp(shared.flatMap((one) => partOf(one, member))),
    }));
  });
}

/** The share table of the year for an order of a day, each computed once. */
function tablesOf(basis: ShareBasis, year: number): (ordered?: Day) => ShareTable | undefined {
  const known = new Map<Day | undefined, ShareTable | undefined>();
  return (ordered) => {
    if (!known.has(ordered)) known.set(ordered, yearShares(basis, year, ordered));
    return known.get(ordered);
  };
}

/** Resources offered in the year, and any other that has a price in it. */
function resourcesOfYear(
  { resources }: Pricing,
  year: number,
  prices: readonly Price[],
): Pick<Resource, 'id' | 'provider'>[] {
  const priced = new Map(prices.map(({ resource: id, provider }) => [id, { id, provider }]));
  const listed = resources.filter((one) => isOffered(one, year) || priced.has(one.id));
  const known = new Set(resources.map(({ id }) => id));
  return [...listed, ...[...priced.values()].filter(({ id }) => !known.has(id))];
}

function isOffered({ validFrom, validTo }: Resource, year: number): boolean {
  return (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`;
}

function dayOf({ order }: Price): Day | undefined {
  return order ? dayOfOrder(order) : undefined;
}

function sharedPrice(price: Price, table: ShareTable | undefined, year: number): SharedPrice[] {
  if (!table) return [];
  const share = (amount: Cents) => apportion(partOfYear(amount, price, year).amount, table.served);
  const { exclTax, inclTax } = price;
  return [{ price, exclTax: exclTax === null ? null : share(exclTax), inclTax: share(inclTax) }];
}

function partOf({ price, exclTax, inclTax }: SharedPrice, member: MemberCode): AllocatedPart[] {
  const amount = inclTax.get(member);
  if (amount === undefined) return [];
  return [{ price, exclTax: exclTax?.get(member) ?? null, inclTax: amount }];
}

function basisOf([price]: readonly Price[]): Allocation['basis'] {
  if (!price) return 'nothing';
  return price.order ? 'orders' : 'contract';
}

function addedUp(
  parts: readonly AllocatedPart[],
): Pick<Allocation, 'exclTax' | 'vat' | 'inclTax' | 'parts'> {
  const inclTax = sumOfCents(parts.map((part) => part.inclTax));
  const told = parts.flatMap((part) => (part.exclTax === null ? [] : [part.exclTax]));
  const exclTax = told.length === parts.length ? sumOfCents(told) : null;
  return { exclTax, vat: exclTax === null ? null : cents(inclTax - exclTax), inclTax, parts };
}
