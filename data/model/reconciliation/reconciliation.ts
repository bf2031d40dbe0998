import { allocationsOf, type AllocationBasis } from '../money/allocation.ts';
import { sharedCharges } from '../money/cost-line.ts';
import { isOff } from './difference.ts';
import { invoicedParts, toldAmounts } from './invoiced-part.ts';
import type { Invoice } from '../money/invoice.ts';
import type { MemberCode } from '../member.ts';
import { activeMembers, groupStatus } from '../agreement/membership.ts';
import { otherShares } from '../agreement/other-shares.ts';
import { owedBy, type Owed } from '../money/owed.ts';
import { paymentDeadline } from '../money/payment.ts';
import type { Day } from '../period.ts';
import { reconciledRow, type ReconciledRow, type YearFacts } from './reconciled-row.ts';
import type { RefusedRecord } from './refused-record.ts';
import { whyNoShares, type NoShares } from '../agreement/year-shares.ts';

/** What a reconciliation follows from. */
export interface ReconciliationBasis extends AllocationBasis {
  readonly invoices: readonly Invoice[];
  readonly refused: readonly RefusedRecord[];
}

/** Ordered, due, invoiced and paid of a budget year, by provider and member. */
export interface Reconciliation {
  readonly year: number;
  /** the day it is looked at */
  readonly asOf: Day;
  /** last day on which a payment of the year may be ordered (art. 8 and 10) */
  readonly payableUntil: Day;
  /** why nothing is due; null when shares are known */
  readonly noShares: NoShares | null;
  /** providers by name, members as the agreement lists them */
  readonly rows: readonly ReconciledRow[];
  /** lines in quarantine that the figures of the year may depend on */
  readonly refused: readonly RefusedRecord[];
}

/**
 * Compares the invoices of a budget year with what is due, and tells the likely cause of each difference. What is due is
 * never changed by an invoice (domain §2, money rule 1), nor does the order of invoices change anything.
 *
 * @param asOf the day it is looked at: until the last day of payment a missing invoice may still come
 */
export function reconciliation(
  basis: ReconciliationBasis,
  year: number,
  asOf: Day,
): Reconciliation {
  const facts = factsOf(basis, year, asOf);
  const { owed, parts, refused } = facts;
  const named = [...owed, ...parts.map(({ invoice }) => invoice)];
  const providers = [...new Set(named.map(({ provider }) => provider))].sort();
  return {
    year,
    asOf,
    payableUntil: paymentDeadline(year, basis.agreement.rules),
    noShares: facts.noShares,
    rows: providers.flatMap((provider) =>
      membersBeside(facts, provider).map((member) => reconciledRow(facts, provider, member)),
    ),
    refused,
  };
}

/** Is there anything in a reconciliation that somebody must act on? */
export function isAnythingOff({ rows, refused }: Reconciliation): boolean {
  const isRowOff = ({ differences, payments }: ReconciledRow) =>
    differences.some(isOff) || payments.length > 0;
  return refused.length > 0 || rows.some(isRowOff);
}

function factsOf(basis: ReconciliationBasis, year: number, asOf: Day): YearFacts {
  const { agreement, refused } = basis;
  const invoices = [...basis.invoices].sort(inOneOrder);
  const parts = invoicedParts(basis, invoices, year);
  const known = new Set(parts.map(({ invoice }) => invoice));
  const elsewhere = invoices.filter((invoice) => !known.has(invoice));
  return {
    basis,
    year,
    noShares: whyNoShares(basis, year) ?? null,
    isOver: asOf > paymentDeadline(year, agreement.rules),
    isLast:
      groupStatus(agreement, year) === 'active' && groupStatus(agreement, year + 1) === 'ended',
    payers: new Set(activeMembers(agreement, year).map(({ code }) => code)),
    owed: owedIn(basis, year),
    shares: otherShares(basis),
    parts,
    elsewhere: elsewhere.map((invoice) => {
      return { invoice, member: invoice.member, ...toldAmounts(invoice) };
    }),
    refused: refused.filter(({ fiscalYear }) => fiscalYear === null || fiscalYear === year),
  };
}

/** What is owed in a year; damages need every invoice of their contract. */
function owedIn(basis: ReconciliationBasis, year: number): Owed[] {
  const charges = sharedCharges(basis).flatMap(({ lines }) => lines);
  return owedBy(
    allocationsOf(basis, year),
    charges.filter((line) => line.year === year),
  );
}

/** Who owes the provider or was invoiced by it: members as the agreement lists them, then others, the group last. */
function membersBeside(facts: YearFacts, provider: string): (MemberCode | null)[] {
  const { owed, parts, basis } = facts;
  const found = new Set<MemberCode | null>([
    ...owed.filter((one) => one.provider === provider).map(({ member }) => member),
    ...parts.filter(({ invoice }) => invoice.provider === provider).map(({ member }) => member),
  ]);
  const listed = basis.agreement.members.map(({ code }) => code);
  const rank = (member: MemberCode | null) =>
    member === null ? Infinity : listed.includes(member) ? listed.indexOf(member) : listed.length;
  return [...found].sort((a, b) => rank(a) - rank(b) || String(a).localeCompare(String(b)));
}

/** So that no result depends on the order in which invoices came. */
function inOneOrder(a: Invoice, b: Invoice): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
