import type { AllocationBasis } from '../money/allocation.ts';
import { sumOfAmounts, type Amounts } from '../money/amounts.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import { comparedItems } from './compared-item.ts';
import type { Difference } from './difference.ts';
import type { InvoicedPart } from './invoiced-part.ts';
import { likelyCauses } from './likely-cause.ts';
import type { MemberCode } from '../member.ts';
import type { Owed } from '../money/owed.ts';
import { paymentFindings, paymentsOf, type PaymentFinding } from './payment-finding.ts';
import { mayBelongTo, type RefusedRecord } from './refused-record.ts';
import type { OtherShares } from '../agreement/other-shares.ts';
import type { NoShares } from '../agreement/year-shares.ts';

/** One member beside one provider. */
export interface ReconciledRow {
  readonly provider: string;
  /** null: invoiced to the whole group in a year without shares */
  readonly member: MemberCode | null;
  /** its part of the orders; null with `due` */
  readonly ordered: Amounts | null;
  /** its part of the orders, for want of one of contracts, and of penalties and damages; null where shares are unknown: *n.d.* */
  readonly due: Amounts | null;
  readonly invoiced: Amounts;
  /** until the last day of payment */
  readonly paid: Amounts;
  /** after it, taxes included */
  readonly paidLate: Cents;
  /** invoiced − due, taxes included; null with `due` */
  readonly gap: Cents | null;
  /** due and not paid, taxes included; null with `due` */
  readonly outstanding: Cents | null;
  /** they sum to the gap */
  readonly differences: readonly Difference[];
  readonly payments: readonly PaymentFinding[];
  /** lines in quarantine this row's figures may depend on */
  readonly refused: number;
}

/** Everything known of the year that rows are made from. */
export interface YearFacts {
  readonly basis: AllocationBasis;
  readonly year: number;
  readonly noShares: NoShares | null;
  /** is the last day of payment over? */
  readonly isOver: boolean;
  /** does the group end with the year? */
  readonly isLast: boolean;
  /** who shares the costs of the year */
  readonly payers: ReadonlySet<MemberCode>;
  readonly owed: readonly Owed[];
  readonly shares: OtherShares;
  readonly parts: readonly InvoicedPart[];
  /** invoice lines of other years */
  readonly elsewhere: readonly InvoicedPart[];
  readonly refused: readonly RefusedRecord[];
}

/** A member beside a provider, with every difference. */
export function reconciledRow(
  facts: YearFacts,
  provider: string,
  member: MemberCode | null,
): ReconciledRow {
  const { basis, isOver, isLast, refused } = facts;
  const own = (part: InvoicedPart) => part.invoice.provider === provider && part.member === member;
  const owed = facts.owed.filter((one) => one.provider === provider && one.member === member);
  const parts = facts.parts.filter(own);
  const isKnown = member !== null && (facts.noShares === null || owed.length > 0);
  const due = isKnown ? sumOfAmounts(owed) : null;
  const invoiced = sumOfAmounts(parts);
  const payments = paymentsOf(parts, basis.agreement.rules);
  const paidLate = sumOfCents(payments.late.map(({ inclTax }) => inclTax));
  const paid = sumOfAmounts(payments.inTime);
  const outstanding = due && cents(due.inclTax - paid.inclTax - paidLate);
  return {
    ...{ provider, member, due, invoiced, paid, paidLate, outstanding },
    ordered: isKnown ? orderedOf(owed) : null,
    gap: due && cents(invoiced.inclTax - due.inclTax),
    differences: isKnown ? differencesOf(facts, member, owed, parts) : [],
    payments: paymentFindings(payments, { outstanding, isOver, isLast }),
    refused: refused.filter((one) => mayBelongTo(one, provider, member)).length,
  };
}

function orderedOf(owed: readonly Owed[]): Amounts {
  return sumOfAmounts(owed.flatMap((one) => one.parts.filter(({ price }) => price.order !== null)));
}

function differencesOf(
  { payers, elsewhere, ...facts }: YearFacts,
  member: MemberCode,
  owed: readonly Owed[],
  parts: readonly InvoicedPart[],
): Difference[] {
  const context = {
    ...facts,
    isPayer: payers.has(member),
    elsewhere: elsewhere.filter((part) => part.member === member),
  };
  return comparedItems(member, owed, parts).flatMap((item) => likelyCauses(item, context));
}
