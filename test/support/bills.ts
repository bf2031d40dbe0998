import { cents, type Cents } from '../../data/model/cents.ts';
import type { Invoice } from '../../data/model/money/invoice.ts';
import { parseMemberCode } from '../../data/model/member.ts';
import { parseDay, type Day } from '../../data/model/period.ts';
import type { PurchaseOrder } from '../../data/model/money/purchase-order.ts';
import { parseKindId, parseResourceId, type Resource } from '../../data/model/resource.ts';

/** A resource of “Éditeur”, or of another provider. */
export function resource(id: string, provider = 'Éditeur'): Resource {
  return { id: parseResourceId(id), name: id, kind: parseKindId('press'), provider };
}

/** What of an order a test is about; the year 2025 of “kiosque” otherwise. */
export interface SomeOrder {
  readonly number?: string;
  readonly provider?: string;
  readonly resource?: string;
  readonly from?: string;
  readonly to?: string;
  readonly exclTax?: number;
  readonly vatRate?: number;
  readonly inclTax: number;
  readonly orderedOn?: string;
}

/** An order line. */
export function order(given: SomeOrder): PurchaseOrder {
  const from = given.from ?? '2025-01-01';
  return {
    number: given.number ?? 'B1',
    provider: given.provider ?? 'Éditeur',
    resource: parseResourceId(given.resource ?? 'kiosque'),
    fiscalYear: Number(from.slice(0, 4)),
    from: parseDay(from),
    to: parseDay(given.to ?? '2025-12-31'),
    exclTax: money(given.exclTax),
    vatRate: given.vatRate ?? null,
    inclTax: cents(given.inclTax),
    orderedOn: day(given.orderedOn),
    batch: 'b1',
  };
}

/** What of an invoice a test is about; of 2025 for “kiosque”, dated and paid in time, otherwise. */
export interface SomeInvoice {
  readonly number?: string;
  readonly provider?: string;
  readonly resource?: string | null;
  readonly member: string | null;
  readonly fiscalYear?: number;
  readonly from?: string;
  readonly to?: string;
  readonly exclTax?: number;
  readonly vatRate?: number;
  readonly inclTax?: number;
  readonly invoicedOn?: string;
  readonly paidOn?: string | null;
}

/** An invoice line. */
export function invoice(given: SomeInvoice): Invoice {
  const { resource: id = 'kiosque', fiscalYear = 2025, paidOn = `${fiscalYear}-12-01` } = given;
  return {
    number: given.number ?? `F-${given.member ?? 'groupe'}`,
    provider: given.provider ?? 'Éditeur',
    resource: id === null ? null : parseResourceId(id),
    member: given.member === null ? null : parseMemberCode(given.member),
    fiscalYear,
    from: day(given.from),
    to: day(given.to),
    exclTax: money(given.exclTax),
    vatRate: given.vatRate ?? null,
    inclTax: money(given.inclTax),
    orderedOn: null,
    invoicedOn: day(given.invoicedOn ?? `${fiscalYear}-11-15`),
    paidOn: day(paidOn ?? undefined),
    batch: 'b2',
  };
}

function day(text: string | undefined): Day | null {
  return text === undefined ? null : parseDay(text);
}

function money(amount: number | undefined): Cents | null {
  return amount === undefined ? null : cents(amount);
}
