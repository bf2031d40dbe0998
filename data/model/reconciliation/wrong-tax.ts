import { sumOfAmounts, withTax } from '../money/amounts.ts';
import { dueOf, type ComparedItem } from './compared-item.ts';
import type { LooksLike } from './difference.ts';

/** Cents by which a tax may differ from its rate where both amounts are parts rounded apart. */
const ROUNDED_APART = 3;

type Rate = Extract<LooksLike, { readonly as: 'rate' }>;

/** The rates behind an item whose amount with tax is wrong while the one without is right, or tax was left out or added twice. */
export function wrongTax(item: ComparedItem): Rate | undefined {
  const [due, invoiced] = [dueOf(item), sumOfAmounts(item.parts)];
  const lines = item.parts.length;
  const rates = ratesOf(item);
  const isRightWithout =
    invoiced.exclTax !== null &&
    due.exclTax !== null &&
    Math.abs(invoiced.exclTax - due.exclTax) <= lines;
  const isLeftOut = due.exclTax !== null && Math.abs(invoiced.inclTax - due.exclTax) < lines;
  const isTwice =
    rates.expected !== null &&
    Math.abs(invoiced.inclTax - withTax(due.inclTax, rates.expected)) <= lines;
  return isRightWithout || isLeftOut || isTwice ? rates : undefined;
}

/** The rates behind an item that is right with tax but not without, or whose lines do not add up. */
export function isTaxDoubtful(item: ComparedItem): Rate | undefined {
  const [due, invoiced] = [dueOf(item), sumOfAmounts(item.parts)];
  const isWrongWithout =
    invoiced.exclTax !== null &&
    due.exclTax !== null &&
    Math.abs(invoiced.exclTax - due.exclTax) > item.parts.length;
  const hasWrongLine = item.parts.some(({ invoice: { exclTax, vatRate, inclTax } }) => {
    if (exclTax === null || vatRate === null || inclTax === null) return false;
    return Math.abs(inclTax - withTax(exclTax, vatRate)) > ROUNDED_APART;
  });
  return isWrongWithout || hasWrongLine ? ratesOf(item) : undefined;
}

function ratesOf({ owed, parts }: ComparedItem): Rate {
  const orders = owed.flatMap((one) => one.parts.map(({ price }) => price.order?.vatRate ?? null));
  return {
    as: 'rate',
    rate: onlyOne(parts.map(({ invoice }) => invoice.vatRate)),
    expected: onlyOne(orders),
  };
}

function onlyOne(rates: readonly (number | null)[]): number | null {
  const [first = null] = rates;
  return rates.every((rate) => rate === first) ? first : null;
}
