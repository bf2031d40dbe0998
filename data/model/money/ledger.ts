import { sumOfCents, type Cents } from '../cents.ts';
import type { ReconciledRow } from '../reconciliation/reconciled-row.ts';

/** What is due of a year beside what was invoiced and paid, in cents; *n.d.* is null. */
export interface Ledger {
  readonly dueExclTax: Cents | null;
  /** taxes included, as all that follow */
  readonly due: Cents | null;
  readonly invoiced: Cents;
  /** until the last day of payment */
  readonly paid: Cents;
  /** after it */
  readonly paidLate: Cents;
  /** invoiced − due */
  readonly gap: Cents | null;
  /** due − paid − paid late */
  readonly outstanding: Cents | null;
}

/** One row of a reconciliation as a line of the ledger. */
export function ledgerLine(row: ReconciledRow): Ledger {
  const { due, invoiced, paid, paidLate, gap, outstanding } = row;
  return {
    dueExclTax: due?.exclTax ?? null,
    due: due?.inclTax ?? null,
    invoiced: invoiced.inclTax,
    paid: paid.inclTax,
    ...{ paidLate, gap, outstanding },
  };
}

/** The sum of some lines; what is not known of one is not known of their sum. */
export function sumOfLedger(lines: readonly Ledger[]): Ledger {
  const known = (amount: (line: Ledger) => Cents | null): Cents | null => {
    const amounts = lines.map(amount);
    return amounts.every((one) => one !== null) ? sumOfCents(amounts) : null;
  };
  const told = (amount: (line: Ledger) => Cents) => sumOfCents(lines.map(amount));
  return {
    dueExclTax: known((line) => line.dueExclTax),
    due: known((line) => line.due),
    invoiced: told((line) => line.invoiced),
    paid: told((line) => line.paid),
    paidLate: told((line) => line.paidLate),
    gap: known((line) => line.gap),
    outstanding: known((line) => line.outstanding),
  };
}
