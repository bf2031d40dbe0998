import type { Allocation, AllocationBasis } from '../money/allocation.ts';
import { sumOfCents, type Cents } from '../cents.ts';
import { articleOf, type Charge, type ChargeArticle } from '../agreement/charge.ts';
import type { SharedCharge } from '../money/cost-line.ts';
import type { Invoice } from '../money/invoice.ts';
import type { MemberCode } from '../member.ts';
import { daysOfInvoice, orderedBehind, toldAmounts } from '../reconciliation/invoiced-part.ts';
import { wholeYear, type PaidDays } from '../money/over-years.ts';
import type { Day } from '../period.ts';
import type { Price } from '../money/price.ts';
import {
  proveShares,
  proveSplit,
  proveTax,
  weightsOf,
  type SharesProof,
  type SplitProof,
  type TaxProof,
} from './proof.ts';
import { dayOfOrder } from '../money/purchase-order.ts';
import type { ResourceId } from '../resource.ts';
import type { ShareBasis } from '../agreement/year-shares.ts';

/** What was shared out: a line of an order or of an invoice to the whole group, or the price of a contract. */
export interface ProvenPrice extends PaidDays {
  readonly kind: 'order' | 'contract' | 'invoice';
  readonly provider: string;
  /** null: a contract has none */
  readonly number: string | null;
  readonly orderedOn: Day | null;
  /** the fiscal year it states; its days decide (money rule 2) */
  readonly fiscalYear: number | null;
  /** batch of the file that brought it; null: the catalogue's contract */
  readonly batch: string | null;
}

/** A member's part of one price in one year, with its steps. */
export interface PriceProof {
  readonly source: ProvenPrice;
  readonly shares: SharesProof;
  readonly inclTax: TaxProof;
  /** null: the price does not tell it */
  readonly exclTax: TaxProof | null;
  /** the member's part, taxes included */
  readonly result: Cents;
}

/** What a member owes for a resource and a year: a proof for each price, and their sum (convention, art. 1 and 8). */
export interface AllocationProof {
  readonly article: '1';
  readonly member: MemberCode;
  readonly resource: ResourceId;
  readonly provider: string;
  readonly year: number;
  readonly basis: Allocation['basis'];
  readonly standing: Allocation['standing'];
  readonly prices: readonly PriceProof[];
  readonly result: Cents;
}

/** A member's part of an invoice to the whole group, in one year. */
export interface InvoiceProof {
  readonly article: '1';
  readonly member: MemberCode;
  readonly year: number;
  readonly prices: readonly [PriceProof];
  readonly result: Cents;
}

/** A member's part of a penalty (art. 6.2), which is all of it, or of damages (art. 12), with what weighs. */
export interface ChargeProof {
  readonly article: ChargeArticle;
  readonly member: MemberCode;
  readonly year: number;
  readonly charge: Charge;
  /** null: a penalty is not split */
  readonly split: SplitProof | null;
  /** what was invoiced in the contract, invoice by invoice; none where the weights are dues */
  readonly invoiced: readonly InvoicedProof[];
  readonly result: Cents;
}

/** An invoice's part in a member's weight. */
export interface InvoicedProof {
  readonly number: string;
  readonly batch: string;
  readonly member: MemberCode;
  readonly amount: Cents;
}

/** Proves an allocation. */
export function proveAllocation(basis: ShareBasis, allocation: Allocation): AllocationProof {
  const { member, resource, provider, year, standing } = allocation;
  const prices = allocation.parts.flatMap(({ price }) => {
    const { order } = price;
    const shares = proveShares(basis, year, order ? dayOfOrder(order) : undefined);
    return shares ? [provePrice(price, sourceOf(price), { shares, member, year })] : [];
  });
  const result = sumOfCents(prices.map((one) => one.result));
  const head = { article: '1', member, resource, provider, year, standing } as const;
  return { ...head, basis: allocation.basis, prices, result };
}

/** Proves a member's part of an invoice to the whole group; undefined when it has none or the invoice is another's. */
export function proveInvoice(
  basis: AllocationBasis,
  invoice: Invoice,
  member: MemberCode,
  year: number,
): InvoiceProof | undefined {
  const shares = proveShares(basis, year, orderedBehind(basis, invoice, year));
  const isShared = shares?.served.some((one) => one.member === member);
  if (!shares || !isShared || invoice.member !== null) return undefined;
  const { provider, number, orderedOn, fiscalYear, batch } = invoice;
  const days = daysOfInvoice(invoice) ?? wholeYear(fiscalYear);
  const source = {
    kind: 'invoice',
    provider,
    number,
    orderedOn,
    fiscalYear,
    batch,
    ...days,
  } as const;
  const price = { ...days, ...toldAmounts(invoice) };
  const proof = provePrice(price, source, { shares, member, year });
  return { article: '1', member, year, prices: [proof], result: proof.result };
}

/** Proves a member's part of a charge; undefined when it bears none of it. */
export function proveCharge(
  { charge, lines, split }: SharedCharge,
  member: MemberCode,
): ChargeProof | undefined {
  const line = lines.find((one) => one.member === member);
  if (!line) return undefined;
  return {
    article: articleOf(charge),
    member,
    year: line.year,
    charge,
    split: split && proveSplit(charge.amount, split.weights),
    invoiced: (split?.invoices ?? []).flatMap(({ invoice: { number, batch }, parts }) =>
      [...parts].map(([payer, amount]) => ({ number, batch, member: payer, amount })),
    ),
    result: line.amount,
  };
}

function provePrice(
  price: PaidDays & Pick<Price, 'exclTax' | 'inclTax'>,
  source: ProvenPrice,
  { shares, member, year }: { shares: SharesProof; member: MemberCode; year: number },
): PriceProof {
  const weights = weightsOf(shares);
  const inclTax = proveTax(price.inclTax, price, year, weights);
  const exclTax = price.exclTax === null ? null : proveTax(price.exclTax, price, year, weights);
  return { source, shares, inclTax, exclTax, result: resultOf(inclTax.split, member) };
}

/** A member's part in a split; 0 for a stranger to it. */
export function resultOf({ steps }: SplitProof, member: MemberCode): Cents {
  return sumOfCents(steps.filter((one) => one.member === member).map(({ result }) => result));
}

function sourceOf({ order, provider, from, to }: Price): ProvenPrice {
  return {
    kind: order ? 'order' : 'contract',
    provider,
    number: order?.number ?? null,
    orderedOn: order?.orderedOn ?? null,
    fiscalYear: order?.fiscalYear ?? null,
    batch: order?.batch ?? null,
    from,
    to,
  };
}
