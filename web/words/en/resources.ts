import { isKnown } from '../../../data/model/figure.ts';
import type { ResourceLine, ResourcesPage } from '../../../data/model/resources-page.ts';
import { count, euros, percent, pointsInWords } from '../format.ts';
import type { ResourcesWords } from '../resources.ts';
import { capital, inLetters, listed, plural } from './grammar.ts';
import { duringPeriod } from './periods.ts';

/** The page “Ressources” in English. */
export const resources: ResourcesWords = {
  title: (year) => `Resources ${year} — Canopée`,
  finding,
  lede,
  figures: 'All resources together',
  cost: { name: 'Price', unit: 'of the year, taxes included' },
  costPerUse: { name: 'Cost per use', unit: 'weighted uses, unallocated ones included' },
  costPerInhabitant: { name: 'Cost per inhabitant', unit: 'of the department' },
  offered: { name: 'Resources', unit: 'received in the period' },
  listing: { finding: listingFinding, sentence: listingSentence },
  costs: { finding: costsFinding, sentence: costsSentence },
  months: { finding: monthsFinding, sentence: monthsSentence },
  uses: 'Weighted uses',
  eurosPerUse: '€ per use',
  budgetShare: 'Budget share',
  sharesOf: (use, budget) => `share of use ${use}, budget share ${budget}`,
  decision: (year) => `Decision ${year}`,
  undecided: 'to be decided',
  allDecisions: 'all',
  sortBy: (column) => `Sort by ${column}`,
  orders: {
    usages: 'uses',
    cout: 'price',
    'cout-par-usage': 'cost per use',
    ecart: 'gap',
    nom: 'name',
  },
};

function byGap({ lines }: ResourcesPage) {
  return lines
    .flatMap((line) => (isKnown(line.budgetGap) ? [{ ...line, budgetGap: line.budgetGap }] : []))
    .sort((a, b) => a.budgetGap - b.budgetGap);
}

function finding(page: ResourcesPage): string {
  const [least, ...others] = byGap(page);
  const most = others.at(-1);
  if (!least)
    return `In ${page.context.year}, the use of the resources cannot be set beside their price.`;
  if (!most) return `${least.name} is the only resource whose price and uses are known.`;
  return `${least.name} takes ${shares(least, 'budgetShare')} of the budget for ${shares(least, 'useShare')} of uses; ${most.name}, ${shares(most, 'budgetShare')} for ${shares(most, 'useShare')}.`;
}

function shares(line: ResourceLine, of: 'useShare' | 'budgetShare'): string {
  const share = line[of];
  return isKnown(share) ? percent(share, 0) : '';
}

function lede({ group, consumption, withoutPrice }: ResourcesPage): string {
  const { cost, costPerUse } = group;
  const period = capital(duringPeriod(consumption));
  const used = isKnown(costPerUse) ? `${period}, a use comes to ${euros(costPerUse)}.` : '';
  const price = isKnown(cost)
    ? ` The resources of the year cost ${euros(cost / 100)}, taxes included.`
    : '';
  const missing =
    withoutPrice.length === 0 ? '' : ` Without a known price: ${listed(withoutPrice)}.`;
  return `${used}${price}${missing}`.trim();
}

function listingFinding(page: ResourcesPage): string {
  const known = byGap(page);
  const under = known.filter(({ budgetGap }) => budgetGap < 0).length;
  if (known.length === 0) return 'The resources of the year';
  const who = `${capital(inLetters(under))} of ${inLetters(known.length)} ${plural(known.length, 'resource', 'resources')}`;
  const verb = under === 1 ? 'costs more than its' : 'cost more than their';
  return `${who} ${verb} share of use`;
}

function listingSentence(page: ResourcesPage): string {
  const [least] = byGap(page);
  const gap =
    least && least.budgetGap < 0
      ? ` Widest gap: ${least.name}, ${pointsInWords(least.budgetGap)}.`
      : '';
  return `Share of weighted uses and budget share, among the resources of which both are known; between kinds the gap depends on the declared weights.${gap}`;
}

function costsFinding({ lines }: ResourcesPage): string {
  const known = lines
    .flatMap(({ name, costPerUse }) => (isKnown(costPerUse) ? [{ name, costPerUse }] : []))
    .sort((a, b) => a.costPerUse - b.costPerUse);
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high) return 'What a use costs';
  if (low === high) return `A use of ${low.name} costs ${euros(low.costPerUse)}`;
  return `A use costs from ${euros(low.costPerUse)} (${low.name}) to ${euros(high.costPerUse)} (${high.name})`;
}

function costsSentence({ lines }: ResourcesPage): string {
  const unknown = lines.filter(({ costPerUse }) => !isKnown(costPerUse)).map(({ name }) => name);
  const rest = unknown.length === 0 ? '' : ` Without ${listed(unknown)}.`;
  return `To the right, the most used; at the top, the dearest to use; the area is the price of the year.${rest}`;
}

function monthsFinding({ lines, context }: ResourcesPage): string {
  const missing = lines.filter(({ months }) => months.includes('missing')).map(({ name }) => name);
  if (missing.length > 0) return `Months are missing: ${listed(missing)}`;
  return `The months of ${context.year}, resource by resource`;
}

function monthsSentence({ lines }: ResourcesPage): string {
  const hidden = lines.filter(({ months }) => months.includes('secret')).length;
  const secret =
    hidden === 0
      ? ''
      : ` ${count(hidden)} ${plural(hidden, 'resource has', 'resources have')} months of too few readers.`;
  return `Weighted uses; the shade compares the months of one resource, from the weakest to the strongest.${secret}`;
}
