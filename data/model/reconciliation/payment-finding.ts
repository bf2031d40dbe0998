import { sumOfCents, type Cents } from '../cents.ts';
import type { InvoicedPart } from './invoiced-part.ts';
import { paymentDeadline } from '../money/payment.ts';
import type { AgreementRules } from '../agreement/agreement-rules.ts';

/** What may be wrong with payments; `unpaid-before-dissolution`: the group cannot end before it is paid (art. 6.2). */
export const PAYMENT_CAUSES = ['unpaid', 'paid-late', 'unpaid-before-dissolution'] as const;

/** One of them. */
export type PaymentCause = (typeof PAYMENT_CAUSES)[number];

/** Something wrong with the payments of a member to a provider. */
export interface PaymentFinding {
  readonly cause: PaymentCause;
  readonly amount: Cents;
  /** numbers of the invoices it is about, sorted */
  readonly invoices: readonly string[];
}

/** What was paid of the invoices of a year, apart what was paid after the last day for it. */
export interface Payments {
  readonly inTime: readonly InvoicedPart[];
  readonly late: readonly InvoicedPart[];
  readonly unpaid: readonly InvoicedPart[];
}

/** Parts by how they were paid: on the budget of the invoice until 31 January of the next year (art. 8 and 10). */
export function paymentsOf(parts: readonly InvoicedPart[], rules: AgreementRules): Payments {
  const isLate = ({ paidOn, fiscalYear }: InvoicedPart['invoice']) =>
    paidOn !== null && paidOn > paymentDeadline(fiscalYear, rules);
  return {
    inTime: parts.filter(({ invoice }) => invoice.paidOn !== null && !isLate(invoice)),
    late: parts.filter(({ invoice }) => isLate(invoice)),
    unpaid: parts.filter(({ invoice }) => invoice.paidOn === null),
  };
}

/** The state of a year's payments on a day. */
export interface PaymentState {
  /** what is due and not paid; null where shares are unknown */
  readonly outstanding: Cents | null;
  /** is the last day of payment over? */
  readonly isOver: boolean;
  /** does the group end with the year? */
  readonly isLast: boolean;
}

/** What is wrong with the payments: no more is called unpaid than is due, so an invoice too many may stay unpaid. */
export function paymentFindings(
  { late, unpaid }: Payments,
  { outstanding, isOver, isLast }: PaymentState,
): PaymentFinding[] {
  const open = Math.min(amountOf(unpaid), outstanding ?? Infinity);
  const owed = isLast ? (outstanding ?? 0) : isOver ? open : 0;
  const cause = isLast ? 'unpaid-before-dissolution' : 'unpaid';
  return [
    ...(owed > 0 ? [{ cause, amount: owed as Cents, invoices: numbersOf(unpaid) } as const] : []),
    ...(late.length > 0
      ? [{ cause: 'paid-late', amount: amountOf(late), invoices: numbersOf(late) } as const]
      : []),
  ];
}

function amountOf(parts: readonly InvoicedPart[]): Cents {
  return sumOfCents(parts.map(({ inclTax }) => inclTax));
}

function numbersOf(parts: readonly InvoicedPart[]): string[] {
  return [...new Set(parts.map(({ invoice }) => invoice.number))].sort();
}
