import { isKnown } from '../../../data/model/figure.ts';
import type { ResourcePage } from '../../../data/model/resource-page.ts';
import { resourceWords } from '../../words/resource.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** What each member uses of a resource beside what it pays of it. */
export function membersChart(page: ResourcePage): Chart {
  const own = resourceWords();
  const { labels } = words;
  const { measure, year } = page.context;
  const { rows, comparison } = page.consumption;
  return {
    name: 'ressource-membres',
    drawn: true,
    finding: own.members.finding(page),
    sentence: own.members.sentence(page),
    table: {
      caption: own.members.finding(page),
      columns: [
        { key: 'membre', label: labels.memberColumn, kind: 'text' },
        { key: 'valeur', label: words.measure(measure), kind: 'number' },
        ...(comparison
          ? [{ key: 'evolution', label: labels.evolution, kind: 'change' } as const]
          : []),
        { key: 'part_usage', label: labels.useShare, kind: 'percent' },
        { key: 'quote_part', label: labels.costShare, kind: 'percent' },
        { key: 'ecart', label: labels.gap, kind: 'points' },
        { key: 'du', label: labels.due(year), kind: 'euros' },
      ],
      rows: rows.map((row) => ({
        membre: row.label,
        valeur: row[measure],
        evolution: row.evolution,
        part_usage: row.useShare,
        quote_part: row.costShare,
        ecart: row.gap,
        du: isKnown(row.due) ? row.due / 100 : row.due,
      })),
    },
  };
}
