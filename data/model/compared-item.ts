import type { Allocation } from './allocation.ts';
import { sumOfAmounts, type Amounts } from './amounts.ts';
import type { InvoicedPart } from './invoiced-part.ts';
import type { MemberCode } from './member.ts';
import type { ResourceId } from './resource.ts';

/** What a member owes and was invoiced for one resource and year, or for several that were invoiced together. */
export interface ComparedItem {
  readonly member: MemberCode;
  /** null: several, or none told */
  readonly resource: ResourceId | null;
  /** none where nothing is due */
  readonly owed: readonly Allocation[];
  readonly parts: readonly InvoicedPart[];
}

/** What is due of an item. */
export function dueOf({ owed }: Pick<ComparedItem, 'owed'>): Amounts {
  return sumOfAmounts(owed);
}

/**
 * What is to be compared of one member and provider: each resource on its own; all together as soon as an invoice line
 * does not tell which of several it is for.
 */
export function comparedItems(
  member: MemberCode,
  owed: readonly Allocation[],
  parts: readonly InvoicedPart[],
): ComparedItem[] {
  const [only] = owed;
  const isTold = parts.every(({ invoice }) => invoice.resource !== null);
  if (!isTold && owed.length > 1) return [{ member, resource: null, owed, parts }];
  const resourceOf = ({ invoice }: InvoicedPart) => invoice.resource ?? only?.resource ?? null;
  const resources = new Set([...owed.map(({ resource }) => resource), ...parts.map(resourceOf)]);
  return [...resources].map((resource) => ({
    member,
    resource,
    owed: owed.filter((one) => one.resource === resource),
    parts: parts.filter((part) => resourceOf(part) === resource),
  }));
}
