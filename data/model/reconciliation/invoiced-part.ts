import type { AllocationBasis } from '../money/allocation.ts';
import { withoutTax, withTax } from '../money/amounts.ts';
import { apportion } from '../money/apportion.ts';
import { cents, sumOfCents, type Cents } from '../cents.ts';
import type { ShareTable } from '../agreement/cost-share.ts';
import type { Invoice } from '../money/invoice.ts';
import type { MemberCode } from '../member.ts';
import { partOfYear, touchesYear, yearsOf, type PaidDays } from '../money/over-years.ts';
import { yearOf, type Day } from '../period.ts';
import { pricesOf, type Price } from '../money/price.ts';
import { dayOfOrder } from '../money/purchase-order.ts';
import { yearShares } from '../agreement/year-shares.ts';

/** What an invoice line comes to for one member in one budget year. */
export interface InvoicedPart {
  readonly invoice: Invoice;
  /** null: to the whole group, in a year without shares to split it by */
  readonly member: MemberCode | null;
  /** null: neither it nor a rate is told */
  readonly exclTax: Cents | null;
  readonly inclTax: Cents;
}

/**
 * What the invoices come to in a year, by member. The days of a line say which years it is for, as those of an order do,
 * and its fiscal year where it tells none; so a January invoice counts for the year it was made for. One to the whole
 * group is split by the shares of its order (domain §2, money rules 1 and 2).
 */
export function invoicedParts(
  basis: AllocationBasis,
  invoices: readonly Invoice[],
  year: number,
): InvoicedPart[] {
  return invoices.flatMap((invoice) => {
    const days = daysOfInvoice(invoice);
    const isOfYear = days ? touchesYear(days, year) : invoice.fiscalYear === year;
    return isOfYear ? partsOf({ basis, invoice, year }) : [];
  });
}

/** Both amounts of a line, one from the other where it tells a rate; without one, no tax is in it. */
export function toldAmounts({ exclTax, vatRate, inclTax }: Invoice): {
  readonly exclTax: Cents | null;
  readonly inclTax: Cents;
} {
  if (inclTax === null) {
    const told = exclTax ?? cents(0);
    return { exclTax: told, inclTax: vatRate === null ? told : withTax(told, vatRate) };
  }
  const without = exclTax ?? (vatRate === null ? null : withoutTax(inclTax, vatRate));
  return { exclTax: without, inclTax };
}

interface Asked {
  readonly basis: AllocationBasis;
  readonly invoice: Invoice;
  readonly year: number;
}

function partsOf(asked: Asked): InvoicedPart[] {
  const { invoice } = asked;
  const { member } = invoice;
  if (member === null) return groupParts(asked);
  const inclTax = memberPart(asked, member, 'inclTax') ?? cents(0);
  return [{ invoice, member, exclTax: memberPart(asked, member, 'exclTax'), inclTax }];
}

function groupParts({ basis, invoice, year }: Asked): InvoicedPart[] {
  const told = toldAmounts(invoice);
  const ofYear = (amount: Cents) => amountIn(amount, daysOfInvoice(invoice), year);
  const exclTax = told.exclTax === null ? null : ofYear(told.exclTax);
  const inclTax = ofYear(told.inclTax);
  const table = sharesBehind(basis, invoice, year);
  if (!table) return [{ invoice, member: null, exclTax, inclTax }];
  const without = exclTax === null ? null : apportion(exclTax, table.served);
  return [...apportion(inclTax, table.served)].map(([member, part]) => ({
    ...{ invoice, member, inclTax: part },
    exclTax: without?.get(member) ?? null,
  }));
}

/**
 * A member's line in a year: by days; where it is exactly a member's parts of an order of those days over all its years,
 * its own or by mistake another's, each year takes its part, so that no cent strays from one year to the next.
 */
function memberPart(
  { basis, invoice, year }: Asked,
  member: MemberCode,
  side: 'exclTax' | 'inclTax',
): Cents | null {
  const amount = toldAmounts(invoice)[side];
  const days = daysOfInvoice(invoice);
  if (amount === null || !days || yearsOf(days).length === 1) return amount;
  const payers = [member, ...basis.agreement.members.map(({ code }) => code)];
  for (const price of pricesBehind(basis, invoice, year)) {
    if (price.from !== days.from || price.to !== days.to) continue;
    const parts = yearsOf(days).map((one) => partOfPrice(basis, price, one)[side]);
    const partsFor = (payer: MemberCode) => parts.map((one) => one?.get(payer) ?? cents(0));
    const own = payers.map(partsFor).find((known) => sumOfCents(known) === amount);
    if (own) return own[year - yearOf(days.from)] ?? amount;
  }
  return partOfYear(amount, days, year).amount;
}

/** The parts of a price in a year, by member; none where they are not known. */
function partOfPrice(
  basis: AllocationBasis,
  price: Price,
  year: number,
): Partial<Record<'exclTax' | 'inclTax', ReadonlyMap<MemberCode, Cents>>> {
  const table = yearShares(basis, year, price.order ? dayOfOrder(price.order) : undefined);
  if (!table) return {};
  const share = (amount: Cents) => apportion(partOfYear(amount, price, year).amount, table.served);
  const { exclTax, inclTax } = price;
  return { inclTax: share(inclTax), ...(exclTax !== null && { exclTax: share(exclTax) }) };
}

/** The shares an invoice to the whole group is split by: those of its order, where one is known. */
function sharesBehind(
  basis: AllocationBasis,
  invoice: Invoice,
  year: number,
): ShareTable | undefined {
  return yearShares(basis, year, orderedBehind(basis, invoice, year));
}

/** The day of the order an invoice line is for: the order's own where one is known, else as the line tells. */
export function orderedBehind(
  basis: AllocationBasis,
  invoice: Invoice,
  year: number,
): Day | undefined {
  const [price] = pricesBehind(basis, invoice, year);
  return price?.order ? dayOfOrder(price.order) : (invoice.orderedOn ?? undefined);
}

function pricesBehind(
  basis: AllocationBasis,
  { resource, provider }: Invoice,
  year: number,
): readonly Price[] {
  const own = basis.resources.filter((one) =>
    resource === null ? one.provider === provider : one.id === resource,
  );
  return own.flatMap(({ id }) => pricesOf(basis, id, year));
}

/** The days an invoice line is for; undefined when it tells none, and is for its fiscal year. */
export function daysOfInvoice({ from, to }: Invoice): PaidDays | undefined {
  return from === null || to === null ? undefined : { from, to };
}

function amountIn(amount: Cents, days: PaidDays | undefined, year: number): Cents {
  return days ? partOfYear(amount, days, year).amount : amount;
}
