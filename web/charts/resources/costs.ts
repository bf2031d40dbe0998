import type { ResourceLine, ResourcesPage } from '../../../data/model/resources-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { resourcesWords } from '../../words/resources.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';
import { inEuros } from './listing.ts';

/** A resource that can be placed: all three of its figures are known. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly uses: number;
  readonly costPerUse: number;
  /** euros of the year */
  readonly cost: number;
}

/** What a use of each resource costs, and how many there are. */
export function costsChart(page: ResourcesPage): Chart {
  const own = resourcesWords();
  const { labels } = words;
  return {
    name: 'ressources-cout',
    drawn: true,
    finding: own.costs.finding(page),
    sentence: own.costs.sentence(page),
    table: {
      caption: own.costs.finding(page),
      columns: [
        { key: 'ressource', label: labels.resource, kind: 'text' },
        { key: 'usages', label: own.uses, kind: 'number' },
        { key: 'cout_par_usage', label: labels.costPerUse, kind: 'euros' },
        { key: 'cout', label: labels.cost, kind: 'euros' },
      ],
      rows: page.lines.map((line) => ({
        ressource: line.name,
        usages: line.uses,
        cout_par_usage: line.costPerUse,
        cout: inEuros(line),
      })),
    },
  };
}

/** The resources that the picture can show. */
export function placed(lines: readonly ResourceLine[]): Placed[] {
  return lines.flatMap(({ id, name, uses, costPerUse, cost }) =>
    isKnown(uses) && isKnown(costPerUse) && isKnown(cost)
      ? [{ id, name, uses, costPerUse, cost: cost / 100 }]
      : [],
  );
}
