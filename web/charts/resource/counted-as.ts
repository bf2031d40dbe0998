import type { ResourcePage } from '../../../data/model/resource-page.ts';
import { resourceWords } from '../../words/resource.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** The uses of a resource as they are counted in every way. */
export function countedAsChart(page: ResourcePage): Chart {
  const { countedAs: own } = resourceWords();
  const { labels } = words;
  const { compare, year } = page.context;
  const outside = page.countedAs.some(
    ({ unallocated: one }) => one !== 'not-computable' && one !== 0,
  );
  const reserved = page.countedAs.some(({ status }) => own.reserves[status]);
  return {
    name: 'ressource-mesures',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'mesure', label: own.measure, kind: 'text' },
        { key: 'valeur', label: String(year), kind: 'number' },
        ...(compare === 'none'
          ? []
          : ([
              { key: 'periode_comparee', label: String(year - 1), kind: 'number' },
              { key: 'evolution', label: labels.evolution, kind: 'change' },
            ] as const)),
        ...(outside
          ? [{ key: 'non_reparti', label: labels.unallocated, kind: 'number' } as const]
          : []),
        ...(reserved ? [{ key: 'reserve', label: own.reserve, kind: 'text' } as const] : []),
      ],
      rows: page.countedAs.map(({ label, value, status, previous, change, unallocated }) => ({
        mesure: words.typeset(label),
        valeur: value,
        periode_comparee: previous,
        evolution: change,
        non_reparti: unallocated === 'not-computable' ? null : unallocated,
        reserve: own.reserves[status] ?? '',
      })),
    },
  };
}
