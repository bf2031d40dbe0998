import type { CostWords } from './cost-words.ts';

const euros = (cents: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }).format(cents / 100);
const rate = (hundredths: number | null): string =>
  hundredths === null ? 'not told' : `${hundredths / 100}%`;

const REFUSED: Readonly<Record<string, string>> = {
  'unknown-provider': 'provider not in the catalogue',
  'unknown-member': 'unknown member',
  'unknown-resource': 'unknown resource',
  'negative-amount': 'negative amount on an invoice',
  'bad-amount': 'unreadable or impossible amount',
  'same-number': 'same number twice',
  'outside-agreement': 'before any version of the agreement',
};

/** Shares, dues and invoices in English. */
export const costEn: CostWords = {
  columns: {
    provider: 'Provider',
    resource: 'Resource',
    code: 'Code',
    member: 'Member',
    status: 'Standing',
    served: 'Inhabitants served',
    share: 'Cost share',
    basis: 'From',
    orders: 'Purchase orders',
    exclTax: 'Excl. tax',
    vat: 'VAT',
    inclTax: 'Incl. tax',
    ordered: 'Ordered',
    due: 'Due',
    invoiced: 'Invoiced',
    paid: 'Paid',
    gap: 'Difference',
    cause: 'Likely cause',
    charge: 'Nature',
    article: 'Article',
    amount: 'Amount',
    label: 'Subject',
    shared: 'Resources',
    charged: 'Penalties and damages',
    ofWhichCharged: 'Of which penalties and damages',
    total: 'Total',
    outstanding: 'Outstanding',
    missing: 'What is missing',
  },
  sharesOf: (year) => `Cost shares of ${year}`,
  dueOf: (year) => `What each member owes for ${year}`,
  chargesOf: (year) => `Penalties and damages of ${year}`,
  memberDuesOf: (year) => `Total of each member for ${year} (incl. tax)`,
  dissolutionOn: (asOf) => `Before the dissolution: what is outstanding on ${asOf} (incl. tax)`,
  charge: { penalty: 'penalty', damages: 'damages' },
  article: (article) => `art. ${article}`,
  allResources: 'whole contract',
  totalCharged: 'Penalties and damages, besides',
  unshared: (label, amount, why) => `${amount}, ${label}: not shared out, ${why}`,
  noWeight: {
    'nothing-there':
      'nothing was invoiced or owed in that contract → import its invoices, or check provider and resource in the agreement',
    'no-shares':
      'an invoice to the whole group is of a year without shares → complete the agreement or the populations',
  },
  dissolution: 'Dissolution',
  mayEnd: 'possible, every member has paid everything (art. 6.2)',
  mayNotEnd: (lines, amount) =>
    lines === 0
      ? 'cannot be told: amounts are unknown (below)'
      : `not possible yet: ${amount} outstanding, ${lines} line${lines > 1 ? 's' : ''} to settle (art. 6.2)`,
  missingStep: {
    invoice: () => 'invoice to ask for',
    payment: (unpaid) => `to be paid: ${unpaid}`,
    refund: () => 'paid too much: credit note or refund to obtain',
  },
  unsplit: (number, amount) =>
    `invoice ${number} to the whole group, ${amount}: not split, its year has no shares`,
  withoutPrice: (years) => `no price known (${years.join(', ')}): nothing is counted there`,
  reconciliationOf: (year, asOf) =>
    `Invoices of ${year} beside what is due, on ${asOf} (incl. tax)`,
  status: { pending: 'pending', active: 'member', leaving: 'leaving', left: 'left' },
  basis: { orders: 'purchase order', contract: 'contract price', nothing: 'no price known' },
  rule: 'Rule',
  terms: ({ version, vintage, populationKind, effectiveFrom }) =>
    `${version}, in force on ${effectiveFrom}: pro rata of inhabitants served (art. 1), ${populationKind} population of ${vintage}`,
  noShares: {
    'no-version': (year) =>
      `shares unknown: no signed version of the agreement rules ${year}; complete settings/agreement.yaml`,
    ended: (year) => `shares unknown: one member remains in ${year}, the group has ended (art. 3)`,
    population: (year) =>
      `shares unknown: a population of the vintage of ${year} is missing; import it (kind: populations)`,
  },
  total: 'Total',
  euros,
  wholeGroup: 'whole group',
  cause: {
    rounding: 'rounding',
    vat: 'VAT',
    'wrong-vintage': 'wrong vintage',
    'wrong-share': 'wrong share',
    missing: 'invoice missing',
    awaited: 'invoice awaited',
    twice: 'invoiced twice',
    'credit-note': 'needless credit note',
    'non-member': 'invoiced to a non-member',
    'nothing-due': 'nothing was ordered',
    unexplained: 'unexplained',
    unpaid: 'unpaid',
    'paid-late': 'paid late',
    'unpaid-before-dissolution': 'unpaid before dissolution (art. 6.2)',
  },
  remedy: {
    rounding: 'accept it, or ask for an invoice to the cent',
    vat: 'have the provider correct the VAT',
    'wrong-vintage': 'ask for a credit note and an invoice on the vintage of the agreement',
    'wrong-share': 'ask for a credit note and an invoice of the member’s share',
    missing: 'ask the provider for the invoice',
    awaited: 'wait',
    twice: 'pay once; ask for a credit note for the second',
    'credit-note': 'ask the provider what the credit note corrects',
    'non-member': 'refuse the invoice: this payer does not share the costs of the year',
    'nothing-due': 'check the order, or refuse the invoice',
    unexplained: 'ask the provider how it was computed',
    unpaid: 'order the payment',
    'paid-late': 'check on which budget it was booked',
    'unpaid-before-dissolution': 'order the payment before the dissolution',
  },
  looksLike: (looksLike, nameOf) => {
    switch (looksLike.as) {
      case 'vintage':
        return `${looksLike.populationKind} population of ${looksLike.vintage}`;
      case 'member':
        return `that of ${nameOf(looksLike.member)}`;
      case 'whole':
        return 'the whole order';
      case 'equal-parts':
        return 'equal parts';
      case 'other-freed-share':
        return 'the freed share, spread otherwise';
      case 'year-before':
        return 'that of the year before';
      case 'rate':
        return `rate ${rate(looksLike.rate)}, ordered at ${rate(looksLike.expected)}`;
    }
  },
  because: (cause, likeness) => `${cause}: ${likeness}`,
  difference: (amount, cause, remedy) => `${amount}, ${cause} → ${remedy}`,
  invoices: (numbers) =>
    numbers.length === 0
      ? ''
      : `${numbers.length > 1 ? 'invoices' : 'invoice'} ${numbers.join(', ')}`,
  nothingOff: 'no difference to act on',
  payableUntil: (until) => `payable until ${until}`,
  awaited: (count) => `${count} invoice${count > 1 ? 's' : ''} still awaited`,
  quarantine: 'Quarantine',
  refused: ({ kind, rule, file, line, batch, provider }, amount) =>
    [
      `${kind === 'orders' ? 'purchase order' : 'invoice'} refused (${REFUSED[rule] ?? rule}), ${file}, line ${line}`,
      ...(provider === null ? [] : [provider]),
      ...(amount === null ? [] : [amount]),
      `figures that depend on it are provisional → canopee quarantine ${batch.slice(0, 8)}`,
    ].join(' · '),
  provisional: (lines) => `provisional: ${lines} line${lines > 1 ? 's' : ''} in quarantine`,
  warning: 'Warning',
};
