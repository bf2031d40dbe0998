import { words } from '../words/words.ts';
import type { Table } from './table.ts';
import type { Timed } from './timeline-points.ts';

/** The asked measure month by month, beside the year before. */
export function monthTable({ timeline: { points }, context }: Timed, caption: string): Table {
  const hidden = points.some(({ withoutSecret }) => withoutSecret);
  return {
    caption,
    columns: [
      { key: 'mois', label: words.labels.month, kind: 'text' },
      { key: 'valeur', label: String(context.year), kind: 'number' },
      { key: 'annee_precedente', label: String(context.year - 1), kind: 'number' },
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
  };
}
