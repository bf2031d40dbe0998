import type { ReceptionsPage } from '../../../data/model/receptions-page.ts';
import { numericDay } from '../../words/format.ts';
import { receptionsWords } from '../../words/receptions.ts';
import type { Chart } from '../chart.ts';

/** The files received last, with what became of their lines. */
export function batchesChart(page: ReceptionsPage): Chart {
  const { batches: own, kinds, sourceColumn } = receptionsWords();
  const count = (key: string, label: string) => ({ key, label, kind: 'number' as const });
  return {
    name: 'lots',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'fichier', label: own.file, kind: 'text' },
        { key: 'source', label: sourceColumn, kind: 'text' },
        { key: 'nature', label: own.kind, kind: 'text' },
        { key: 'recu_le', label: own.receivedOn, kind: 'text' },
        count('lues', own.read),
        count('retenues', own.accepted),
        count('rejetees', own.rejected),
        count('ecartees', own.skipped),
        count('doublons', own.duplicates),
      ],
      rows: (page.batches ?? []).map((one) => ({
        fichier: one.file,
        source: one.sourceName,
        nature: kinds[one.kind] ?? one.kind,
        recu_le: numericDay(one.receivedOn),
        lues: one.read,
        retenues: one.accepted,
        rejetees: one.rejected,
        ecartees: one.skipped,
        doublons: one.duplicates,
      })),
    },
  };
}
