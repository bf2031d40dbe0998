import { cents, type Cents } from '../../data/model/cents.ts';
import type { Invoice } from '../../data/model/money/invoice.ts';
import type { Day } from '../../data/model/period.ts';
import type { ReconciliationBasis } from '../../data/model/reconciliation/reconciliation.ts';
import type { RefusedRecord } from '../../data/model/reconciliation/refused-record.ts';
import type { UsageView } from '../store/usage-store.ts';

interface InvoiceRow extends Pick<
  Invoice,
  'number' | 'provider' | 'resource' | 'member' | 'batch'
> {
  readonly fiscal_year: number;
  readonly valid_from: Day | null;
  readonly valid_to: Day | null;
  readonly excl_tax: number | null;
  readonly vat_rate: number | null;
  readonly incl_tax: number | null;
  readonly ordered_on: Day | null;
  readonly invoiced_on: Day | null;
  readonly paid_on: Day | null;
}

interface RefusedRow extends Omit<RefusedRecord, 'fiscalYear' | 'amount'> {
  readonly fiscal_year: number | null;
  readonly amount: number | null;
}

/** Reads from one version everything that a reconciliation follows from. */
export async function readBills(
  view: UsageView,
  signal?: AbortSignal,
): Promise<ReconciliationBasis> {
  const [invoices, refused] = await Promise.all([
    view.ask<InvoiceRow>({ name: 'invoice' }, signal),
    view.ask<RefusedRow>({ name: 'refused-record' }, signal),
  ]);
  return {
    ...view.version.setting,
    invoices: invoices.map(invoiceOf),
    refused: refused.map(refusedOf),
  };
}

function invoiceOf(row: InvoiceRow): Invoice {
  const { number, provider, resource, member, batch } = row;
  return {
    ...{ number, provider, resource, member },
    fiscalYear: row.fiscal_year,
    from: row.valid_from,
    to: row.valid_to,
    exclTax: money(row.excl_tax),
    vatRate: row.vat_rate,
    inclTax: money(row.incl_tax),
    orderedOn: row.ordered_on,
    invoicedOn: row.invoiced_on,
    paidOn: row.paid_on,
    batch,
  };
}

function refusedOf({ fiscal_year, amount, ...row }: RefusedRow): RefusedRecord {
  return { ...row, fiscalYear: fiscal_year, amount: money(amount) };
}

function money(amount: number | null): Cents | null {
  return amount === null ? null : cents(amount);
}
