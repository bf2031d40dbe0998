import { sumOfAmounts, type Amounts } from '../money/amounts.ts';
import type { InvoicedPart } from './invoiced-part.ts';
import type { MemberCode } from '../member.ts';
import type { Owed } from '../money/owed.ts';
import type { Day } from '../period.ts';
import type { ResourceId } from '../resource.ts';

/** What a member owes and was invoiced for one resource and year, or for several that were invoiced together. */
export interface ComparedItem {
  readonly member: MemberCode;
  /** null: several, or none told */
  readonly resource: ResourceId | null;
  /** none where nothing is due */
  readonly owed: readonly Owed[];
  readonly parts: readonly InvoicedPart[];
}

/** What is due of an item. */
export function dueOf({ owed }: Pick<ComparedItem, 'owed'>): Amounts {
  return sumOfAmounts(owed);
}

/**
 * What is to be compared of one member and provider: each resource on its own; all together as soon as an invoice line
 * does not tell which of several it is for, and its amount does not either.
 */
export function comparedItems(
  member: MemberCode,
  owed: readonly Owed[],
  parts: readonly InvoicedPart[],
): ComparedItem[] {
  const named = parts.map((part) => [part, resourceOf(part, owed)] as const);
  if (named.some(([, resource]) => resource === undefined))
    return [{ member, resource: null, owed, parts }];
  const resources = new Set([
    ...owed.map(({ resource }) => resource),
    ...named.map(([, resource]) => resource ?? null),
  ]);
  return [...resources].flatMap((resource) =>
    byDays({
      member,
      resource,
      owed: owed.filter((one) => one.resource === resource),
      parts: named.filter(([, own]) => own === resource).map(([part]) => part),
    }),
  );
}

/** Each order of a resource on its own, where there are several and every invoice line is for the days of one. */
function byDays(item: ComparedItem): ComparedItem[] {
  const orders = new Set(item.owed.flatMap(({ parts }) => parts.map(({ price }) => daysOf(price))));
  const isTold = item.parts.every(({ invoice }) => orders.has(daysOf(invoice)));
  const hasCharge = item.owed.some(({ parts }) => parts.length === 0);
  if (orders.size < 2 || !isTold || hasCharge) return [item];
  return [...orders].map((days) => ({
    ...item,
    owed: item.owed.flatMap((one) => {
      const parts = one.parts.filter(({ price }) => daysOf(price) === days);
      return parts.length === 0 ? [] : [{ ...one, parts, ...sumOfAmounts(parts) }];
    }),
    parts: item.parts.filter(({ invoice }) => daysOf(invoice) === days),
  }));
}

function daysOf({ from, to }: { readonly from: Day | null; readonly to: Day | null }): string {
  return `${from ?? ''}/${to ?? ''}`;
}

/** What a line is for: as it tells, the only thing owed, or the only one of its amount; undefined: it cannot be told. */
function resourceOf(
  { invoice, inclTax }: InvoicedPart,
  owed: readonly Owed[],
): ResourceId | null | undefined {
  if (invoice.resource !== null) return invoice.resource;
  const [only, ...others] = owed;
  if (others.length === 0) return only?.resource ?? null;
  const [alike, ...more] = owed.filter((one) => one.inclTax === inclTax);
  return alike && more.length === 0 ? alike.resource : undefined;
}
