import { apportion } from './apportion.ts';
import { cents, type Cents } from './cents.ts';
import type { Invoice } from './invoice.ts';
import type { MemberCode } from './member.ts';
import { partOfYear, yearsOf, type PaidDays } from './over-years.ts';
import { parseDay } from './period.ts';
import { yearShares, type ShareBasis } from './year-shares.ts';

/**
 * What an invoice asks of each member: all of it of the one it names; one to the whole group is split as an order is, over
 * the years by its days (without days its fiscal year), each between that year's members (domain §2, money rule 1).
 *
 * @param amount what the invoice asks for
 * @returns undefined when a year of it has no shares
 */
export function invoicedByMember(
  basis: ShareBasis,
  invoice: Invoice,
  amount: Cents,
): ReadonlyMap<MemberCode, Cents> | undefined {
  if (invoice.member !== null) return new Map([[invoice.member, amount]]);
  const parts = new Map<MemberCode, Cents>();
  const period = daysOfInvoice(invoice);
  for (const year of yearsOf(period)) {
    const table = yearShares(basis, year, invoice.orderedOn ?? undefined);
    if (!table) return undefined;
    for (const [member, part] of apportion(partOfYear(amount, period, year).amount, table.served))
      parts.set(member, cents((parts.get(member) ?? 0) + part));
  }
  return parts;
}

/** The days an invoice pays for; without any, its fiscal year. */
export function daysOfInvoice({ from, to, fiscalYear }: Invoice): PaidDays {
  return from !== null && to !== null
    ? { from, to }
    : { from: parseDay(`${fiscalYear}-01-01`), to: parseDay(`${fiscalYear}-12-31`) };
}
