import { isKnown } from '../../../data/model/figure.ts';
import type { ResourcePage } from '../../../data/model/resource-page.ts';
import { count, euros, longDay, longMonth, numericDay, percent, pointsInWords } from '../format.ts';
import type { ResourceWords } from '../resource.ts';
import { words } from '../words.ts';
import { capital, listed, named, plural } from './grammar.ts';
import { measures, quantity } from './measures.ts';
import { duringPeriod, thanPeriod } from './periods.ts';
import { widest } from '../weighed.ts';
import { eventText, timelineFinding, timelineSentence } from './timeline.ts';

/** The page of a resource in English. */
export const resource: ResourceWords = {
  title: (name, year) => `${name} ${year} — Canopée`,
  finding,
  lede: (page) => [identity(page), used(page), perUse(page)].filter((text) => text !== ''),
  figures: 'The essentials of the resource',
  uses: { name: 'Uses', unit: 'weighted, unallocated ones included' },
  cost: { name: 'Price', unit: 'of the year, taxes included' },
  costPerUse: { name: 'Cost per use', unit: 'taxes included, weighted use' },
  budgetShare: ({ line }) => ({
    name: 'Budget share',
    unit: line && isKnown(line.useShare) ? `for ${percent(line.useShare)} of uses` : 'of the year',
  }),
  activeUsers: { name: 'Active users', unit: 'distinct readers' },
  members: { finding: membersFinding, sentence: membersSentence },
  months: { finding: timelineFinding, sentence: timelineSentence },
  event: eventText,
  countedAs: {
    finding: countedFinding,
    sentence: () =>
      'Raw uses are those of the kind; the other measures are what the provider reports. They are never added to each other.',
    measure: 'Measure',
    reserve: 'Reserve',
    reserves: { partial: 'months missing', 'without-secret': 'without secret values' },
  },
  purchases: {
    finding: purchasesFinding,
    sentence: purchasesSentence,
    nature: 'Document',
    natures: { contract: 'contract', order: 'order', invoice: 'invoice' },
    number: 'Number',
    addressee: 'Addressed to',
    group: 'the whole group',
    span: 'Period paid for',
    days: (from, to) => `${numericDay(from)} – ${numericDay(to)}`,
    amount: 'Amount, taxes included',
    ofYear: (year) => `Part of ${year}`,
    on: 'Date',
    paidOn: 'Paid on',
    more: 'Due, invoiced and paid by member',
  },
  received: {
    finding: receivedFinding,
    sentence: receivedSentence,
    state: 'Received',
    states: { event: 'uses one by one', 'provider-aggregate': 'totals', missing: 'missing' },
    rejected: 'Refused lines',
    files: 'Files',
    more: 'All sources',
  },
  decision: {
    title: (year) => `Decision for ${year}`,
    standing: ({ decision, context }) => {
      if (!decision) return `Nothing is decided for ${context.year + 1} yet.`;
      const { verdict, replacement, comment, author, decidedOn } = decision;
      const by = replacement === null ? '' : ` by ${replacement}`;
      const why = comment === '' ? '' : ` “${comment}”`;
      return `${capital(words.labels.verdicts[verdict])}${by}: decided by ${author} on ${longDay(decidedOn)}.${why}`;
    },
    decide: 'Decide, and read the decisions again',
  },
  others: 'Other resources',
  all: 'All resources side by side',
};

function finding(page: ResourcePage): string {
  const { line, resource: one, context, group } = page;
  if (!line) return `${one.name} is not offered in ${context.year}.`;
  const { uses, costPerUse, budgetShare, useShare } = line;
  if (uses === 'secret')
    return `${one.name} has too few readers in ${context.year} for its uses to be shown.`;
  if (!isKnown(uses)) return `No use of ${one.name} is known in ${context.year}.`;
  if (!isKnown(budgetShare) || !isKnown(useShare))
    return `${one.name} has ${quantity('uses', uses)} in ${context.year}; their price is not known.`;
  const shares = `${one.name} takes ${percent(budgetShare, 0)} of the budget for ${percent(useShare, 0)} of uses`;
  if (!isKnown(costPerUse) || !isKnown(group.costPerUse)) return `${shares}.`;
  return `${shares}: a use comes to ${euros(costPerUse)}, against ${euros(group.costPerUse)} on average.`;
}

/** What it is, from whom, since when and until when. */
function identity({ resource: one }: ResourcePage): string {
  const use = one.use === '' ? '' : ` (${one.use})`;
  const what = one.kind === '' ? '' : `${capital(one.kind)}${use}, `;
  const since = one.validFrom ? `offered since ${longDay(one.validFrom)}` : '';
  const until = one.validTo ? `until ${longDay(one.validTo)}` : '';
  const when = [since, until].filter((text) => text !== '').join(' ');
  const replaced = [
    ...(one.replaces === null ? [] : [`It replaces ${one.replaces}.`]),
    ...(one.replacedBy === null ? [] : [`${one.replacedBy} replaces it.`]),
  ];
  const first = capital(`${what}provided by ${one.provider}${when === '' ? '' : `, ${when}`}.`);
  return [first, ...replaced].join(' ');
}

function used({ line, consumption }: ResourcePage): string {
  if (!line || !isKnown(line.uses)) return '';
  const amount = `${duringPeriod(consumption)}, ${quantity('uses', line.uses)}`;
  return capital(`${amount}${evolution(line.change, consumption)}.`);
}

function evolution(
  change: NonNullable<ResourcePage['line']>['change'],
  consumption: ResourcePage['consumption'],
): string {
  const found = consumption.comparison?.seriesBreak;
  if (change === 'series-break' && found)
    return `; no evolution is given, as the series is broken on ${longDay(found.date)} (${found.label})`;
  if (change === null || !isKnown(change)) return '';
  const than = thanPeriod(consumption);
  if (Math.abs(change) < 0.0005) return `, as many as ${than}`;
  return `, ${percent(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than ${than}`;
}

function perUse({ costPerUseBefore: { previous, change }, context }: ResourcePage): string {
  if (previous === null || !isKnown(previous)) return '';
  const was = `${euros(previous)} over the period of ${context.year - 1} it is compared with`;
  if (change === null || !isKnown(change)) return `The cost per use was ${was}.`;
  if (Math.abs(change) < 0.0005) return 'The cost per use has not changed.';
  const moved = change > 0 ? 'rises' : 'falls';
  return `The cost per use ${moved} by ${percent(Math.abs(change))}: it was ${was}.`;
}

function membersFinding({ consumption }: ResourcePage): string {
  const most = widest(consumption.rows);
  if (!most) return 'What each member uses and pays';
  const { useShare, costShare } = most;
  const { some } = measures[consumption.question.measure];
  return `${capital(named(most.label))} has ${percent(useShare, 0)} of ${some} and pays ${percent(costShare, 0)} of the price`;
}

function membersSentence({ consumption }: ResourcePage): string {
  const most = widest(consumption.rows);
  if (!most)
    return consumption.agreement
      ? 'The shares cannot be computed on this selection.'
      : 'Without a signed version of the agreement, no cost share can be set beside the uses.';
  return `The widest gap is that of ${named(most.label)}, ${pointsInWords(most.gap)}; for information, as the agreement shares every order by population.`;
}

function countedFinding({ countedAs }: ResourcePage): string {
  const known = countedAs.filter(({ value }) => isKnown(value));
  const raw = countedAs.find(({ id }) => id === 'rawUses')?.value;
  if (raw === undefined || !isKnown(raw))
    return known.length === 0
      ? 'No measure is known'
      : `${count(known.length)} known ${plural(known.length, 'measure', 'measures')}`;
  const others = known.length - 1;
  return `${count(raw)} ${plural(raw, measures.rawUses.one, measures.rawUses.many)}, and ${count(others)} other ${plural(others, 'measure', 'measures')}`;
}

function purchasesFinding({ purchases, context }: ResourcePage): string {
  const number = (nature: string) => purchases.filter((one) => one.nature === nature).length;
  const [contracts, orders, invoices] = [number('contract'), number('order'), number('invoice')];
  const parts = [
    ...(contracts > 0 ? [`${count(contracts)} ${plural(contracts, 'contract', 'contracts')}`] : []),
    ...(orders > 0 ? [`${count(orders)} ${plural(orders, 'order', 'orders')}`] : []),
    ...(invoices > 0 ? [`${count(invoices)} ${plural(invoices, 'invoice', 'invoices')}`] : []),
  ];
  if (parts.length === 0) return `No contract, order or invoice known for ${context.year}`;
  return `${listed(parts)} for ${context.year}`;
}

function purchasesSentence({ purchases }: ResourcePage): string {
  const last = purchases
    .flatMap(({ nature, to }) => (nature === 'contract' && to ? [to] : []))
    .sort()
    .at(-1);
  const until = last ? `The contract runs until ${longDay(last)}. ` : '';
  return `${until}What is shared between the members is the order; an invoice that names no resource is not listed here.`;
}

function receivedFinding({ received, context }: ResourcePage): string {
  const absent = received.flatMap(({ month, grain }) => (grain ? [] : [longMonth(month)]));
  if (received.length === 0) return `Nothing of it is awaited in ${context.year}`;
  if (absent.length > 0) return `Missing: ${listed(absent)}`;
  return `Every month awaited in ${context.year} has come`;
}

function receivedSentence({ received, resource: one }: ResourcePage): string {
  const totals = received.filter(({ grain }) => grain === 'provider-aggregate').length;
  if (totals === 0) return 'Uses come one by one, under the name of the resource.';
  const months = `${count(totals)} ${plural(totals, 'month', 'months')} as totals of ${one.provider}`;
  return `${months}: neither sessions nor active users can be drawn from them.`;
}
