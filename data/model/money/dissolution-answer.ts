import { allocationsOf, type Allocation } from './allocation.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import { unsharedCharges, type UnsharedCharge } from './charge-row.ts';
import { invoiceParts } from './contract-weight.ts';
import { sharedCharges, type SharedCharge } from './cost-line.ts';
import { dissolution, type Outstanding, type Settlement } from './dissolution.ts';
import { duesOf } from './due.ts';
import type { Invoice } from './invoice.ts';
import { toldAmounts } from '../reconciliation/invoiced-part.ts';
import type { MemberCode } from '../member.ts';
import { yearOf, type Day } from '../period.ts';
import { yearPrices, type Price } from './price.ts';
import { dayOfOrder } from './purchase-order.ts';
import type { ReconciliationBasis } from '../reconciliation/reconciliation.ts';
import type { RefusedRecord } from '../reconciliation/refused-record.ts';
import type { ResourceId } from '../resource.ts';
import { whyNoShares, yearShares, type NoShares } from '../agreement/year-shares.ts';

/** What a member × provider waits for: an invoice, the payment of one, or money back. */
export type MissingStep = 'invoice' | 'payment' | 'refund';

/** One line of the checklist, in cents, taxes included. */
export interface DissolutionRow extends Outstanding {
  /** of what is due: penalties and damages */
  readonly charged: Cents;
  readonly invoiced: Cents;
  /** numbers of the invoices not paid, sorted */
  readonly unpaid: readonly string[];
  /** none where nothing is outstanding */
  readonly missing: readonly MissingStep[];
}

/** An invoice to the whole group, of a year without shares to split it by. */
export interface UnsplitInvoice {
  readonly number: string;
  readonly provider: string;
  readonly amount: Cents;
}

/** What stands between the group and its dissolution (convention, art. 6.2), and what nobody can tell. */
export interface DissolutionAnswer {
  /** the day it is looked at */
  readonly asOf: Day;
  /** nothing is outstanding, and nothing it depends on is unknown */
  readonly ready: boolean;
  /** every member × provider with money between them, by provider and member */
  readonly checklist: readonly DissolutionRow[];
  /** still to be paid; what was paid too much elsewhere makes up for nothing */
  readonly outstanding: Cents;
  /** years of which something is to be paid, but no shares are known */
  readonly noShares: readonly { readonly year: number; readonly reason: NoShares }[];
  readonly unshared: readonly UnsharedCharge[];
  readonly unsplit: readonly UnsplitInvoice[];
  /** lines in quarantine that the figures may depend on */
  readonly refused: readonly RefusedRecord[];
  /** resources of which no price is known in some years: nothing is due, which is worth a look and stops nothing */
  readonly withoutPrice: readonly {
    readonly resource: ResourceId;
    readonly years: readonly number[];
  }[];
}

/**
 * The checklist of a dissolution: everything ever owed, charges included, beside everything invoiced and paid. A contract
 * without an order owes nothing after this year; an order does until its last day.
 *
 * @param years all years something may be due of
 * @param asOf  the day it is looked at
 */
export function dissolutionAnswer(
  basis: ReconciliationBasis,
  years: readonly number[],
  asOf: Day,
): DissolutionAnswer {
  const charges = sharedCharges(basis);
  const allocations = owedUntil(
    years.flatMap((year) => allocationsOf(basis, year)),
    asOf,
  );
  const { claims, unsplit } = claimsOf(basis);
  const paid = claims.map((one) => (one.isPaid ? one : { ...one, amount: cents(0) }));
  const { ready, checklist } = dissolution(duesOf(allocations, charges), paid);
  const unshared = unsharedCharges(charges);
  const noShares = yearsWithoutShares(basis, years, asOf);
  const unknown = [noShares, unshared, unsplit, basis.refused];
  return {
    asOf,
    ready: ready && unknown.every(({ length }) => length === 0),
    checklist: checklist.map((line) => rowOf(line, claims, charges)),
    outstanding: sumOfCents(checklist.map((one) => cents(Math.max(0, one.outstanding)))),
    ...{ noShares, unshared, unsplit, refused: basis.refused },
    withoutPrice: resourcesWithoutPrice(allocations, asOf),
  };
}

/** What an invoice asks of a member. */
interface Claim extends Settlement {
  readonly number: string;
  readonly isPaid: boolean;
}

function claimsOf(basis: ReconciliationBasis): { claims: Claim[]; unsplit: UnsplitInvoice[] } {
  const claims: Claim[] = [];
  const unsplit: UnsplitInvoice[] = [];
  for (const invoice of basis.invoices) {
    const parts = invoiceParts(basis, invoice);
    if (parts) claims.push(...[...parts].map((part) => claimOf(invoice, part)));
    else unsplit.push(unsplitOf(invoice));
  }
  return { claims, unsplit };
}

function claimOf(
  { number, provider, paidOn }: Invoice,
  [member, amount]: readonly [MemberCode, Cents],
): Claim {
  return { member, provider, amount, number, isPaid: paidOn !== null };
}

function unsplitOf(invoice: Invoice): UnsplitInvoice {
  const { number, provider } = invoice;
  return { number, provider, amount: toldAmounts(invoice).inclTax };
}

function rowOf(
  line: Outstanding,
  claims: readonly Claim[],
  charges: readonly SharedCharge[],
): DissolutionRow {
  const isOfLine = ({ member, provider }: Settlement) =>
    member === line.member && provider === line.provider;
  const own = claims.filter(isOfLine);
  const lines = charges.flatMap((one) => one.lines).filter(isOfLine);
  const invoiced = sumOfCents(own.map(({ amount }) => amount));
  const unpaid = own.filter(({ isPaid }) => !isPaid).map(({ number }) => number);
  const { due, outstanding } = line;
  const missing: MissingStep[] = [
    ...(outstanding > 0 && due > invoiced ? ['invoice' as const] : []),
    ...(outstanding > 0 && unpaid.length > 0 ? ['payment' as const] : []),
    ...(outstanding < 0 ? ['refund' as const] : []),
  ];
  const charged = sumOfCents(lines.map(({ amount }) => amount));
  return { ...line, charged, invoiced, unpaid: [...new Set(unpaid)].sort(), missing };
}

/** Without the parts of contracts that nobody ordered under yet. */
function owedUntil(allocations: readonly Allocation[], asOf: Day): Allocation[] {
  return allocations.map((one) => ({
    ...one,
    parts: one.parts.filter(({ price }) => isOwed(price, one.year, asOf)),
  }));
}

function isOwed({ order }: Price, year: number, asOf: Day): boolean {
  return order !== null || year <= yearOf(asOf);
}

function yearsWithoutShares(
  basis: ReconciliationBasis,
  years: readonly number[],
  asOf: Day,
): DissolutionAnswer['noShares'] {
  return years.flatMap((year) => {
    const reason = whyNoShares(basis, year);
    if (!reason) return [];
    const isUnknown = yearPrices(basis, year).some((price) => {
      const isEnded = reason === 'ended' && price.order === null;
      const ordered = price.order ? dayOfOrder(price.order) : undefined;
      return isOwed(price, year, asOf) && !isEnded && !yearShares(basis, year, ordered);
    });
    return isUnknown ? [{ year, reason }] : [];
  });
}

function resourcesWithoutPrice(
  allocations: readonly Allocation[],
  asOf: Day,
): DissolutionAnswer['withoutPrice'] {
  const years = new Map<ResourceId, Set<number>>();
  for (const { resource, year, basis } of allocations) {
    if (basis !== 'nothing' || year > yearOf(asOf)) continue;
    years.set(resource, (years.get(resource) ?? new Set()).add(year));
  }
  return [...years].map(([resource, found]) => ({ resource, years: [...found] }));
}
