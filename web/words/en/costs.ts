import { isKnown } from '../../../data/model/figure.ts';
import {
  awaitedShown,
  findingsShown,
  ledgerShown,
  providersShown,
} from '../../../data/model/money/costs-shown.ts';
import type { CostsPage } from '../../../data/model/money/costs-page.ts';
import { change, count, euros as written, longDay, numericDay, percent } from '../format.ts';
import type { CostsWords } from '../costs.ts';

/** The page “Coûts et quotes-parts” in English. */
export const costs: CostsWords = {
  title: (year) => `Costs and cost shares ${year} — Canopée`,
  finding: (page) => {
    const { due, invoiced } = ledgerShown(page);
    const { year } = page.context;
    if (due === null) return `The cost shares of ${year} are not known: nothing due can be shared.`;
    if (due === 0 && invoiced === 0) return `Nothing is due or invoiced for ${year}.`;
    const member = shownMember(page);
    const who = member === null ? 'The members owe' : `${member} owes`;
    return `${who} ${euros(due)} for ${year}; ${state(page)}.`;
  },
  lede: (page) => {
    const { due, invoiced, paid, paidLate, outstanding } = ledgerShown(page);
    const settled = `${euros(invoiced)} have been invoiced, ${euros(paid + paidLate)} paid`;
    return [
      due === null ? `${settled}.` : `${settled}; ${rest(page, outstanding ?? 0)}.`,
      'The agreement shares costs by population (article 1): the shares of use beside them are for information.',
      ...(page.revision?.alert === true ? [revision(page)] : []),
    ];
  },
  figures: 'The year in five amounts',
  columns: {
    provider: 'Provider',
    member: 'Member',
    useShare: 'Share of use',
    costShare: 'Cost share',
    served: 'Inhabitants served',
    dueExclTax: 'Due before tax',
    due: 'Due',
    invoiced: 'Invoiced',
    gap: 'Difference',
    paid: 'Paid',
    paidLate: 'Paid late',
    outstanding: 'Outstanding',
    causes: 'Likely cause',
    amount: 'Amount',
    cause: 'Likely cause',
    subject: 'About',
    remedy: 'What to do',
  },
  exclTax: (amount) => `${amount} before tax`,
  ofWhichVat: (amount) => `of which VAT ${amount}`,
  late: (amount) => `and ${amount} late`,
  acts: 'Differences to act on',
  awaited: (number) =>
    number === 0
      ? 'no invoice awaited'
      : `${count(number)} ${number === 1 ? 'invoice' : 'invoices'} awaited`,
  payableUntil: ({ asOf, payableUntil }) =>
    asOf > payableUntil ? `late since ${longDay(payableUntil)}` : `until ${longDay(payableUntil)}`,
  settled: 'invoiced and paid to the cent',
  together: 'Together',
  members: {
    finding: ({ context: { year } }) => `What each member owes for ${year}, and what it paid`,
    sentence: ({ terms }) =>
      terms === null
        ? 'Without a signed version of the agreement for the year, cost shares are not available.'
        : `Cost share: inhabitants served out of the department’s ${count(terms.denominator)}, ${POPULATION[terms.populationKind]} population ${terms.vintage}. Each cost share leads to its proof.`,
  },
  lines: {
    finding: ({ context: { year } }) => `${year}, provider by provider`,
    sentence: (page) => {
      const number = providersShown(page).length;
      return `${count(number)} ${number === 1 ? 'provider' : 'providers'}, to the cent. Difference: invoiced less due; outstanding: due less paid. Each amount due leads to its proof.`;
    },
  },
  findings: {
    finding: (page) => {
      const text = state(page);
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    sentence: (page) =>
      findingsShown(page).length === 0
        ? `Every invoice received is what is due, on ${longDay(page.asOf)}.`
        : `On ${longDay(page.asOf)}. A cause is named only where it explains the whole difference.`,
  },
  versions: {
    finding: ({ versions: { length } }) =>
      length === 0
        ? 'No version of the agreement is known'
        : `The agreement and its amendments: ${count(length)} ${length === 1 ? 'version' : 'versions'}`,
    sentence: () =>
      'Each version freezes the cost shares at the INSEE vintage known when it was signed; a past year is never computed again.',
    id: 'Version',
    effectiveFrom: 'In effect from',
    signedOn: 'Last signature',
    day: numericDay,
    unsigned: (number) =>
      `${count(number)} ${number === 1 ? 'signature is' : 'signatures are'} missing`,
    vintage: 'Vintage',
    basis: 'Population',
    population: { municipal: 'municipal', total: 'total' },
    firstYear: 'Rules from',
    rulesNone: 'no year',
  },
  proof: {
    heading: ({ name, provider }, year) =>
      provider === null
        ? `Proof: the cost share of ${name} in ${year}`
        : `Proof: what ${name} owes ${provider} for ${year}`,
    none: (year) => `There is no such amount in ${year}: nothing is to be proven.`,
    sentence:
      'Every step of the computation; formulas are in inhabitants or whole cents, and can be done again by hand.',
    step: 'Step',
    value: 'Value',
    formula: 'Computation',
    close: 'Fold the proof',
    ofShare: (name) => `: proof of the cost share of ${name}`,
    ofDue: (name, provider) => `: proof of what ${name} owes ${provider}`,
  },
  rule: 'The rule, once and for all',
  rules: ({ terms, payableUntil, context: { year } }) => [
    'Cost share = inhabitants served ÷ inhabitants of the department. The Department serves the inhabitants of all other communes: the shares make a whole (article 1).',
    'Each order is shared on its own, to the cent: the cents left over go to the largest remainders. It counts by days in the years it covers.',
    `Each member pays each provider on its invoice (articles 8 and 10): no member owes the Department anything. Payments of ${year} may be ordered until ${longDay(payableUntil)}.`,
    ...(terms === null ? [] : [FREED[terms.freedShare]]),
    'An invoice never changes what is due: the difference is shown, with its likely cause.',
  ],
  revision,
  answers: {
    reconciliation: 'Due, invoiced, paid, answer of the API (JSON)',
    due: 'What each member owes, answer of the API (JSON)',
    proofs: 'Proofs of calculation, answer of the API (JSON)',
  },
};

const POPULATION = { municipal: 'municipal', total: 'total' } as const;

const FREED = {
  department: 'The share of a member that leaves goes to the Department, until the next amendment.',
  renormalise:
    'The share of a member that leaves is spread over the others, until the next amendment.',
} as const;

function euros(amount: number): string {
  return written(amount / 100);
}

function shownMember({ members, context }: CostsPage): string | null {
  return members.find(({ code }) => code === context.member)?.name ?? null;
}

function state(page: CostsPage): string {
  const acts = findingsShown(page).length;
  const awaited = awaitedShown(page);
  if (acts > 0)
    return `${count(acts)} ${acts === 1 ? 'difference is' : 'differences are'} to be acted on`;
  if (awaited > 0)
    return `${count(awaited)} ${awaited === 1 ? 'invoice is' : 'invoices are'} still awaited`;
  return 'no difference is to be acted on';
}

function rest({ asOf, payableUntil }: CostsPage, outstanding: number): string {
  if (outstanding === 0) return 'nothing remains to be paid';
  if (outstanding < 0) return `${euros(-outstanding)} were paid too much`;
  return asOf > payableUntil
    ? `${euros(outstanding)} remain to be paid, though the time for it ended on ${longDay(payableUntil)}`
    : `${euros(outstanding)} remain to be paid, until ${longDay(payableUntil)}`;
}

function revision({ revision: found }: CostsPage): string {
  if (found === null) return '';
  const { referenceYear, evolution, threshold, alert } = found;
  if (!isKnown(evolution))
    return `The cost cannot be compared with that of the reference year, ${referenceYear}.`;
  const moved = `The cost moved by ${change(evolution)} since ${referenceYear}, the reference year`;
  return alert === true
    ? `${moved}: the threshold of ${percent(threshold, 0)} is reached, a party may ask for a revision of the shares (article 1).`
    : `${moved}: the threshold for a revision (${percent(threshold, 0)}, article 1) is not reached.`;
}
