import type { ResourcePage } from '../../../data/model/resource-page.ts';
import { longMonth } from '../../words/format.ts';
import { resourceWords } from '../../words/resource.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** Which months of a resource came, and as what. */
export function receivedChart(page: ResourcePage): Chart {
  const { received: own } = resourceWords();
  return {
    name: 'ressource-receptions',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'mois', label: words.labels.month, kind: 'text' },
        { key: 'etat', label: own.state, kind: 'text' },
        ...(page.received.some(({ brought }) => brought)
          ? ([
              { key: 'lignes_refusees', label: own.rejected, kind: 'number' },
              { key: 'fichiers', label: own.files, kind: 'text' },
            ] as const)
          : []),
      ],
      rows: page.received.map(({ month, grain, brought }) => ({
        mois: longMonth(month),
        etat: own.states[grain ?? 'missing'],
        lignes_refusees: brought?.rejected ?? null,
        fichiers: brought?.files.join(', ') ?? null,
      })),
    },
  };
}
