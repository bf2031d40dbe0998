import type { Overview } from '../../data/model/overview.ts';
import { overviewWords } from '../words/overview.ts';
import { words } from '../words/words.ts';
import type { Chart } from './chart.ts';
import { inEuros } from './members.ts';

/** The most used resources with what one use costs. */
export function resourceChart(overview: Overview): Chart {
  const { labels } = words;
  return {
    name: 'ressources',
    drawn: false,
    finding: overviewWords().resources.finding(overview),
    sentence: overviewWords().resources.sentence(overview),
    table: {
      caption: overviewWords().resources.finding(overview),
      columns: [
        { key: 'ressource', label: labels.resource, kind: 'text' },
        { key: 'famille', label: labels.kind, kind: 'text' },
        { key: 'valeur', label: words.measure(overview.context.measure), kind: 'number' },
        { key: 'cout', label: labels.cost, kind: 'euros' },
        { key: 'cout_par_usage', label: labels.costPerUse, kind: 'euros' },
      ],
      rows: overview.resources.map(({ name, kind, value, cost, costPerUse }) => ({
        ressource: name,
        famille: kind,
        valeur: value,
        cout: inEuros(cost),
        cout_par_usage: costPerUse,
      })),
    },
  };
}
