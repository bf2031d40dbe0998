import { sumOfCents } from '../../data/model/cents.ts';
import type { Invoice } from '../../data/model/money/invoice.ts';
import { partOfYear, touchesYear } from '../../data/model/money/over-years.ts';
import { invoicedParts, toldAmounts } from '../../data/model/reconciliation/invoiced-part.ts';
import type { ReconciliationBasis } from '../../data/model/reconciliation/reconciliation.ts';
import type { Purchase } from '../../data/model/resource-page.ts';
import type { ResourceId } from '../../data/model/resource.ts';

interface Asked {
  readonly resource: ResourceId;
  readonly year: number;
}

/** Contracts of a resource, then what was ordered and what was invoiced under its name, each where it touches the year. */
export function purchasesOf(basis: ReconciliationBasis, asked: Asked): Purchase[] {
  return [...contractsOf(basis, asked), ...ordersOf(basis, asked), ...invoicesOf(basis, asked)];
}

function contractsOf({ contracts }: ReconciliationBasis, { resource, year }: Asked): Purchase[] {
  return contracts
    .filter((one) => one.resource === resource && touchesYear(one, year))
    .map(({ from, to, amount }) => ({
      ...{ nature: 'contract', number: null, member: null, from, to, amount },
      ...{ ofYear: partOfYear(amount, { from, to }, year).amount, on: null, paidOn: null },
    }));
}

function ordersOf({ orders }: ReconciliationBasis, { resource, year }: Asked): Purchase[] {
  return orders
    .filter((one) => one.resource === resource && touchesYear(one, year))
    .map(({ number, from, to, inclTax, orderedOn }) => ({
      ...{ nature: 'order', number, member: null, from, to, amount: inclTax },
      ...{ ofYear: partOfYear(inclTax, { from, to }, year).amount, on: orderedOn, paidOn: null },
    }));
}

/** An invoice to the whole group is one line, whatever its members' parts. */
function invoicesOf(basis: ReconciliationBasis, { resource, year }: Asked): Purchase[] {
  const own = basis.invoices.filter((one) => one.resource === resource);
  const parts = invoicedParts(basis, own, year);
  return own.flatMap((invoice) => {
    const found = parts.filter((one) => one.invoice === invoice);
    return found.length === 0
      ? []
      : { ...lineOf(invoice, basis), ofYear: sumOfCents(found.map(({ inclTax }) => inclTax)) };
  });
}

function lineOf(invoice: Invoice, { agreement }: ReconciliationBasis): Omit<Purchase, 'ofYear'> {
  const { number, member, from, to, invoicedOn, paidOn } = invoice;
  const name = agreement.members.find(({ code }) => code === member)?.name ?? null;
  const { inclTax: amount } = toldAmounts(invoice);
  return { nature: 'invoice', number, member: name, from, to, amount, on: invoicedOn, paidOn };
}
