import type { Overview } from '../../data/model/overview.ts';
import { overviewWords } from '../words/overview.ts';
import { words } from '../words/words.ts';
import type { Chart } from './chart.ts';

/** The asked measure month by month, beside the year before. */
export function timelineChart(overview: Overview): Chart {
  const { points } = overview.timeline;
  const hidden = points.some(({ withoutSecret }) => withoutSecret);
  return {
    name: 'evolution',
    drawn: true,
    finding: overviewWords().timeline.finding(overview),
    sentence: overviewWords().timeline.sentence(overview),
    table: {
      caption: overviewWords().timeline.finding(overview),
      columns: [
        { key: 'mois', label: words.labels.month, kind: 'text' },
        { key: 'valeur', label: String(overview.context.year), kind: 'number' },
        { key: 'annee_precedente', label: String(overview.context.year - 1), kind: 'number' },
        { key: 'provisoire', label: words.labels.provisional, kind: 'text' },
        ...(hidden
          ? [{ key: 'hors_secret', label: words.labels.withoutSecret, kind: 'text' } as const]
          : []),
      ],
      rows: points.map(({ month, current, previous, provisional, withoutSecret }) => ({
        mois: month,
        valeur: current ?? null,
        annee_precedente: previous,
        provisoire: provisional && current !== undefined ? words.labels.yes : '',
        ...(hidden && { hors_secret: withoutSecret ? words.labels.yes : '' }),
      })),
    },
  };
}
