import { toldResources, type MemberPage } from '../../../data/model/member-page.ts';
import { memberWords } from '../../words/member.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** What a member's readers use. */
export function resourcesChart(page: MemberPage): Chart {
  const own = memberWords();
  const { labels } = words;
  const { compare, measure, year } = page.context;
  return {
    name: 'membre-ressources',
    drawn: false,
    finding: own.resources.finding(page),
    sentence: own.resources.sentence(page),
    table: {
      caption: own.resources.finding(page),
      columns: [
        { key: 'ressource', label: labels.resource, kind: 'text' },
        { key: 'famille', label: labels.kind, kind: 'text' },
        { key: 'valeur', label: words.measure(measure), kind: 'number' },
        ...(compare === 'none'
          ? []
          : ([
              { key: 'periode_comparee', label: String(year - 1), kind: 'number' },
              { key: 'evolution', label: labels.evolution, kind: 'change' },
            ] as const)),
        { key: 'part', label: own.resourceShare, kind: 'percent' },
      ],
      rows: toldResources(page).map(({ name, kind, value, previous, change, share }) => ({
        ressource: name,
        famille: kind,
        valeur: value,
        periode_comparee: previous,
        evolution: change,
        part: share,
      })),
    },
  };
}
