import type { InvoicedPart } from './invoiced-part.ts';

/**
 * The parts that say again what another says: the same amount for the same resource, under the same number or for the same
 * days. Of each group the earliest is left out: that one is the invoice, the others are it again.
 *
 * @param elsewhere parts of other years: under one number they are the same invoice
 */
export function repeatedParts(
  parts: readonly InvoicedPart[],
  elsewhere: readonly InvoicedPart[],
): InvoicedPart[] {
  const charged = parts.filter(({ inclTax }) => inclTax > 0).sort(inTime);
  return charged.filter(
    (part, index) =>
      charged.slice(0, index).some((first) => isAlike(part, first) && mayRepeat(part, first)) ||
      elsewhere.some(
        (first) => isAlike(part, first) && hasSameNumber(part, first) && inTime(first, part) < 0,
      ),
  );
}

/** Does another line bear the part's number? */
export function isNumberedAgain(part: InvoicedPart, known: readonly InvoicedPart[]): boolean {
  return known.some((one) => one.invoice !== part.invoice && hasSameNumber(one, part));
}

function isAlike(part: InvoicedPart, first: InvoicedPart): boolean {
  const [one, other] = [part.invoice, first.invoice];
  return one !== other && part.inclTax === first.inclTax && one.resource === other.resource;
}

function mayRepeat(part: InvoicedPart, first: InvoicedPart): boolean {
  const [one, other] = [part.invoice, first.invoice];
  return hasSameNumber(part, first) || (one.from === other.from && one.to === other.to);
}

function hasSameNumber(part: InvoicedPart, first: InvoicedPart): boolean {
  return part.invoice.number === first.invoice.number;
}

function inTime(a: InvoicedPart, b: InvoicedPart): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function keyOf({ invoice }: InvoicedPart): string {
  const { invoicedOn, fiscalYear, number, batch } = invoice;
  return [invoicedOn ?? `${fiscalYear}-99`, number, batch].join(' ');
}
