import { allocationsOf, type AllocationBasis } from './allocation.ts';
import { cents, type Cents } from '../cents.ts';
import type { ChargedContract, Damages } from '../agreement/charge.ts';
import type { Invoice } from './invoice.ts';
import { daysOfInvoice, invoicedParts } from '../reconciliation/invoiced-part.ts';
import type { MemberCode } from '../member.ts';
import { yearsOf } from './over-years.ts';
import { yearOf, type Day } from '../period.ts';
import type { ResourceId } from '../resource.ts';

/** What cost lines follow from: what is owed and what was invoiced. */
export type ChargeBasis = AllocationBasis & { readonly invoices: readonly Invoice[] };

/** Why nobody's weight in a contract is known: nothing was invoiced or owed there, or a year has no shares. */
export type NoWeight = 'nothing-there' | 'no-shares';

/** An invoice that weighs in a contract, and with whom. */
export interface WeighedInvoice {
  readonly invoice: Invoice;
  /** member → cents, as it asks or as it is split */
  readonly parts: ReadonlyMap<MemberCode, Cents>;
}

/** The weights in a contract: cents > 0 by member, who weighs nothing left out, and the invoices they add up, if they do. */
export interface ContractWeights {
  readonly weights: ReadonlyMap<MemberCode, Cents>;
  readonly invoices: readonly WeighedInvoice[];
}

/**
 * Each member's weight in a contract on the day of a judgment (convention, art. 12): what it was invoiced there until then,
 * credit notes deducted, or by the agreement's setting what it owes there. Invoices that name no resource are of the
 * provider as a whole: they do not weigh in the contract of one resource.
 */
export function contractWeights(basis: ChargeBasis, damages: Damages): ContractWeights | NoWeight {
  const isByDue = basis.agreement.rules.damagesWeight === 'due';
  const invoices = isByDue ? [] : weighedInvoices(basis, damages);
  if (typeof invoices === 'string') return invoices;
  const parts = isByDue ? owed(basis, damages) : invoices.flatMap((one) => [...one.parts]);
  const weights = new Map([...added(parts)].filter(([, weight]) => weight > 0));
  return weights.size === 0 ? 'nothing-there' : { weights, invoices };
}

function weighedInvoices(basis: ChargeBasis, damages: Damages): WeighedInvoice[] | NoWeight {
  const weighed: WeighedInvoice[] = [];
  for (const invoice of basis.invoices) {
    if (!isOf(damages, invoice) || !isBy(damages.on, invoice)) continue;
    const parts = invoiceParts(basis, invoice);
    if (!parts) return 'no-shares';
    weighed.push({ invoice, parts });
  }
  return weighed;
}

/** What an invoice asks of each member over all its years; undefined when one to the whole group cannot be split. */
export function invoiceParts(
  basis: AllocationBasis,
  invoice: Invoice,
): ReadonlyMap<MemberCode, Cents> | undefined {
  const days = daysOfInvoice(invoice);
  const years = days ? yearsOf(days) : [invoice.fiscalYear];
  const parts = years.flatMap((year) => invoicedParts(basis, [invoice], year));
  const known = parts.flatMap(({ member, inclTax }): Part[] =>
    member === null ? [] : [[member, inclTax]],
  );
  return known.length < parts.length ? undefined : added(known);
}

type Part = readonly [member: MemberCode, amount: Cents];

function owed(basis: ChargeBasis, damages: Damages): Part[] {
  const first = Math.min(...basis.agreement.versions.map((one) => yearOf(one.effectiveFrom)));
  const last = yearOf(damages.on);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return years
    .flatMap((year) => allocationsOf(basis, year))
    .filter((allocation) => isOf(damages, allocation))
    .map(({ member, inclTax }) => [member, inclTax]);
}

function isOf(
  contract: ChargedContract,
  line: { readonly provider: string; readonly resource: ResourceId | null },
): boolean {
  const { provider, resource } = contract;
  return line.provider === provider && (resource === undefined || line.resource === resource);
}

function isBy(on: Day, { invoicedOn, fiscalYear }: Invoice): boolean {
  return invoicedOn === null ? fiscalYear <= yearOf(on) : invoicedOn <= on;
}

function added(parts: readonly Part[]): ReadonlyMap<MemberCode, Cents> {
  const sums = new Map<MemberCode, Cents>();
  for (const [member, amount] of parts) sums.set(member, cents((sums.get(member) ?? 0) + amount));
  return sums;
}
