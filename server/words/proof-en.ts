import type { ProofText } from '../../data/model/proof/proof-words.ts';
import { proofFormat } from './proof-format.ts';

const { euros, number, percent, day } = proofFormat('en-GB');
const taxes = { inclTax: 'taxes included', exclTax: 'before tax' } as const;

/** What a proof of calculation says. */
export const proofEn = {
  euros,
  number,
  percent,
  day,
  remainder: (rest) => `remainder ${rest}`,
  rule: 'Rule',
  article: {
    1: 'pro rata of the inhabitants served, cents left over to the largest remainders (convention, art. 1)',
    6.2: 'a penalty for leaving is borne by the member that leaves (convention, art. 6.2)',
    12: 'by the weight of each in that contract, cents left over to the largest remainders (convention, art. 12)',
  },
  version: 'Version',
  inForce: (id, from, signedOn) =>
    `${id}, in force on ${from}${signedOn === null ? '' : `, last signed on ${signedOn}`}`,
  vintage: 'Vintage',
  source: (vintage, kind, inForceFrom) =>
    `${kind} population ${vintage} (INSEE, reference populations in force on ${inForceFrom})`,
  department: 'Inhabitants of the department',
  served: (name) => `Inhabitants served by ${name}`,
  gone: (name) => `Inhabitants of ${name}, a member that left and whose share is spread`,
  denominator: 'Inhabitants served in all',
  share: (name, year) => `Share of ${name} in ${year}`,
  sharedOut: 'What is shared out',
  price: (kind, reference, provider) =>
    ({
      order: `line of purchase order ${reference}, ${provider}`,
      contract: `price of the contract, ${provider}`,
      invoice: `invoice ${reference} to the whole group, ${provider}`,
    })[kind],
  basis: {
    orders: 'what was ordered',
    contract: 'the price of the contract, for want of an order for this year',
    nothing: 'nothing: neither an order nor a contract for this year',
  },
  orderedOn: 'Ordered on',
  fiscalYear: 'Fiscal year stated (the days decide)',
  batch: 'Batch of the file received',
  period: 'Period',
  days: (from, to, days) => `${from} to ${to}, ${number(days)} days`,
  amount: { inclTax: 'Amount, taxes included', exclTax: 'Amount before tax' },
  yearPart: (tax, year) => `Part of ${year} by days, ${taxes[tax]}, in cents`,
  exactPart: (tax, name) => `Exact part of ${name}, ${taxes[tax]}, in cents`,
  rank: (rank, hasCent) => `remainder ranked ${rank}${hasCent ? ': one cent more' : ''}`,
  leftOver: (tax) => `Cents left over, ${taxes[tax]}`,
  cents: (count) => `${number(count)} ${count === 1 ? 'cent' : 'cents'}`,
  part: (tax, name) => `Part of ${name}, ${taxes[tax]}`,
  vat: (name) => `of which VAT, part of ${name}`,
  total: (name, year) => `Owed by ${name} in ${year}`,
  charge: 'Charge',
  invoiced: (name, reference, batch) => `Invoiced to ${name}: ${reference} (batch ${batch})`,
  weight: (name, by) =>
    `Weight of ${name} in that contract (${by === 'due' ? 'owed' : 'invoiced'}), in cents`,
} satisfies ProofText;
