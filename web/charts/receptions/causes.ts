import type { ReceptionsPage } from '../../../data/model/receptions-page.ts';
import { receptionsWords } from '../../words/receptions.ts';
import type { Chart } from '../chart.ts';

/** What was refused, by what would mend it. */
export function causesChart(page: ReceptionsPage): Chart {
  const { causes: own, sourceColumn } = receptionsWords();
  return {
    name: 'quarantaine',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'source', label: sourceColumn, kind: 'text' },
        { key: 'cause', label: own.reason, kind: 'text' },
        { key: 'valeur', label: own.value, kind: 'text' },
        { key: 'colonne', label: own.field, kind: 'text' },
        { key: 'lignes', label: own.rows, kind: 'number' },
        { key: 'fichiers', label: own.files, kind: 'number' },
        { key: 'premier_lieu', label: own.first, kind: 'text' },
      ],
      rows: (page.causes ?? []).map((one) => ({
        source: one.sourceName,
        cause: one.reason,
        valeur: one.value === null ? '' : own.values(one.value, one.distinct),
        colonne: one.field,
        lignes: one.rows,
        fichiers: one.files,
        premier_lieu: own.place(one.file, one.line),
      })),
    },
  };
}
