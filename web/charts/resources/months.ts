import { monthsOfYear } from '../../../data/model/period.ts';
import type { ResourcesPage } from '../../../data/model/resources-page.ts';
import { shortMonth } from '../../words/format.ts';
import { resourcesWords } from '../../words/resources.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** The months of each resource. */
export function monthsChart(page: ResourcesPage): Chart {
  const own = resourcesWords();
  const months = monthsOfYear(page.context.year);
  return {
    name: 'ressources-mois',
    drawn: true,
    finding: own.months.finding(page),
    sentence: own.months.sentence(page),
    table: {
      caption: own.months.finding(page),
      columns: [
        { key: 'ressource', label: words.labels.resource, kind: 'text' },
        ...months.map((month) => ({
          key: month,
          label: shortMonth(month),
          kind: 'number' as const,
        })),
      ],
      rows: page.lines.map(({ name, months: values }) => ({
        ressource: name,
        ...Object.fromEntries(months.map((month, index) => [month, values[index] ?? null])),
      })),
    },
  };
}
