import type { Cents } from '../cents.ts';
import type { Contract } from './contract.ts';
import type { MergeSpan } from '../merge.ts';
import { partOfYear, touchesYear, type PaidDays } from './over-years.ts';
import type { PurchaseOrder } from './purchase-order.ts';
import type { Resource, ResourceId } from '../resource.ts';

/** What says prices: purchase orders, and contracts where a year has no order. */
export interface Pricing {
  readonly resources: readonly Resource[];
  readonly orders: readonly PurchaseOrder[];
  readonly contracts: readonly Contract[];
  /** months in which a resource counts in another one's line; what was ordered stays ordered */
  readonly merges: readonly MergeSpan[];
}

/** What a resource costs for a period, to be shared out on its own. */
export interface Price extends PaidDays {
  readonly resource: ResourceId;
  readonly provider: string;
  /** null: not told, as in a contract */
  readonly exclTax: Cents | null;
  readonly inclTax: Cents;
  /** null: the price of a contract, for want of an order */
  readonly order: PurchaseOrder | null;
}

/**
 * The prices of a resource that touch a year: its orders, which is what is shared out (money rule 1), or without any
 * those of its contracts. The days of an order say which years bear it, whatever fiscal year it states (money rule 2).
 */
export function pricesOf(
  { resources, orders, contracts }: Omit<Pricing, 'merges'>,
  resource: ResourceId,
  year: number,
): readonly Price[] {
  const ordered = orders.filter((one) => one.resource === resource && touchesYear(one, year));
  if (ordered.length > 0) return ordered.map((order) => ({ ...order, order }));
  const provider = resources.find(({ id }) => id === resource)?.provider ?? '';
  return contracts
    .filter((one) => one.resource === resource && touchesYear(one, year))
    .map(({ from, to, amount }) => {
      return { resource, provider, from, to, exclTax: null, inclTax: amount, order: null };
    });
}

/** The prices of a year: of the resources as listed, then of any other that was ordered. */
export function yearPrices(pricing: Pricing, year: number): Price[] {
  const ids = new Set([
    ...pricing.resources.map(({ id }) => id),
    ...pricing.orders.map(({ resource }) => resource),
  ]);
  return [...ids].flatMap((id) => pricesOf(pricing, id, year));
}

/** What a price comes to in a year, taxes included. */
export function amountIn(price: Price, year: number): Cents {
  return partOfYear(price.inclTax, price, year).amount;
}
