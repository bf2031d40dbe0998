import { dayNumber, isoDay } from '../calendar.ts';
import { MEMBERS } from '../members.ts';
import { pick, randomOf } from '../random.ts';
import { billed, type MistakeAt } from './mistakes.ts';
import { ordersOf, type DemoOrder } from './orders.ts';
import { partsOf, servedIn } from './parts.ts';

/** A line of an invoice; amounts in cents, the rate in percent. */
export interface Bill {
  readonly number: string;
  readonly nature: 'facture' | 'avoir';
  readonly provider: string;
  readonly resource: string;
  readonly resourceName: string;
  readonly member: string;
  /** how the invoice calls who pays */
  readonly payer: string;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly exclTax: number;
  readonly rate: number;
  readonly inclTax: number;
  /** the order's price, of which the bill is a part */
  readonly whole: number;
  readonly vintage: number;
  readonly invoicedOn: string;
  /** null: not paid */
  readonly paidOn: string | null;
}

/** The invoices of a year, mistakes and all. */
export function billsOf(year: number, seed: number, populations: string): Bill[] {
  const served = (vintage: number) => servedIn(populations, vintage);
  const at: MistakeAt = { served };
  return ordersOf(year, seed).flatMap((order, index) =>
    rightBills(order, { index, seed, served }).flatMap((bill) => billed(bill, at)),
  );
}

interface Making {
  /** place of the order in its year */
  readonly index: number;
  readonly seed: number;
  readonly served: (vintage: number) => ReadonlyMap<string, number>;
}

function rightBills(order: DemoOrder, { index, seed, served }: Making): Bill[] {
  const { resource, year, from, to, rate } = order;
  const vintage = year < 2025 ? 2020 : 2022;
  const inclTax = partsOf(order.inclTax, served(vintage));
  const exclTax = partsOf(order.exclTax, served(vintage));
  const random = randomOf(seed, 'bill', resource.id, year);
  const first = 1000 + pick(random, 8000);
  const invoicedOn = dayNumber(year, Number(from.slice(5, 7)) + 1, 5) + pick(random, 20);
  return MEMBERS.map(({ code, name }, rank) => ({
    number: `${String(year).slice(2)}${String(index + 1).padStart(2, '0')}-${first + rank}`,
    nature: 'facture' as const,
    ...{ provider: resource.provider, resource: resource.id, resourceName: resource.name },
    ...{ member: code, payer: name, year, from, to, rate, whole: order.inclTax, vintage },
    exclTax: exclTax.get(code) ?? 0,
    inclTax: inclTax.get(code) ?? 0,
    invoicedOn: isoDay(invoicedOn),
    paidOn: isoDay(invoicedOn + 20 + pick(random, 20)),
  }));
}
