import type { Overview } from '../../data/model/overview.ts';
import { overviewWords } from '../words/overview.ts';
import { words } from '../words/words.ts';
import type { Chart } from './chart.ts';

/** COUNTER metrics that no member can be charged with; never added together, so there is no total. */
export function unallocatedChart(overview: Overview): Chart {
  const { labels } = words;
  return {
    name: 'non-repartis',
    drawn: false,
    finding: overviewWords().unallocated.finding(overview),
    sentence: overviewWords().unallocated.sentence(overview),
    table: {
      caption: overviewWords().unallocated.finding(overview),
      columns: [
        { key: 'ressource', label: labels.resource, kind: 'text' },
        { key: 'rapport', label: labels.report, kind: 'text' },
        { key: 'mesure', label: labels.metric, kind: 'text' },
        { key: 'valeur', label: labels.value, kind: 'number' },
      ],
      rows: overview.unallocated.map(({ resource, report, metric, value }) => ({
        ressource: resource,
        rapport: report,
        mesure: metric,
        valeur: value,
      })),
    },
  };
}
