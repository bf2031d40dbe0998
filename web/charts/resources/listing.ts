import {
  decisionOn,
  linesDecided,
  type ResourceLine,
  type ResourceOrder,
  type ResourcesPage,
} from '../../../data/model/resources-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { resourcesWords } from '../../words/resources.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** The column that each order sorts by. */
export const COLUMN_OF: Readonly<Record<ResourceOrder, string>> = {
  nom: 'ressource',
  usages: 'usages',
  cout: 'cout',
  'cout-par-usage': 'cout_par_usage',
  ecart: 'ecart',
};

/** What each resource costs beside what it serves. */
export function listingChart(page: ResourcesPage): Chart {
  const own = resourcesWords();
  const { labels } = words;
  const { compare } = page.context;
  return {
    name: 'ressources-tableau',
    drawn: false,
    finding: own.listing.finding(page),
    sentence: own.listing.sentence(page),
    table: {
      caption: own.listing.finding(page),
      columns: [
        { key: 'ressource', label: labels.resource, kind: 'text' },
        { key: 'famille', label: labels.kind, kind: 'text' },
        { key: 'usages', label: own.uses, kind: 'number' },
        ...(compare === 'none'
          ? []
          : [{ key: 'evolution', label: labels.evolution, kind: 'change' } as const]),
        { key: 'cout', label: labels.cost, kind: 'euros' },
        { key: 'cout_par_usage', label: labels.costPerUse, kind: 'euros' },
        { key: 'part_usage', label: labels.useShare, kind: 'percent' },
        { key: 'part_budget', label: own.budgetShare, kind: 'percent' },
        { key: 'ecart', label: labels.gap, kind: 'points' },
        ...(page.decisions.length > 0
          ? [{ key: 'decision', label: own.decision(page.context.year + 1), kind: 'text' } as const]
          : []),
      ],
      rows: linesDecided(page).map((line) => ({
        ressource: line.name,
        famille: line.kind,
        usages: line.uses,
        evolution: line.change,
        cout: inEuros(line),
        cout_par_usage: line.costPerUse,
        part_usage: line.useShare,
        part_budget: line.budgetShare,
        ecart: line.budgetGap,
        decision: verdictOn(page, line),
      })),
    },
  };
}

/** Price of the year in euros. */
export function inEuros({ cost }: Pick<ResourceLine, 'cost'>): number | 'not-computable' {
  return isKnown(cost) ? cost / 100 : 'not-computable';
}

function verdictOn(page: ResourcesPage, { id }: ResourceLine): string {
  const decision = decisionOn(page, id);
  return decision === null ? '' : words.labels.verdicts[decision.verdict];
}
