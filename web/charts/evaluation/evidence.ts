import type { EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import { longMonth } from '../../words/format.ts';
import type { Chart } from '../chart.ts';

/** What the figures rest on: each source, and what of it never came. */
export function evidenceChart(page: EvaluationPage): Chart {
  const { evidence: own } = evaluationWords();
  return {
    name: 'preuves',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'source', label: own.source, kind: 'text' },
        { key: 'attendus', label: own.due, kind: 'number' },
        { key: 'recus', label: own.received, kind: 'number' },
        { key: 'manquants', label: own.missing, kind: 'text' },
      ],
      rows: page.evidence.map(({ name, monthsDue, missing }) => ({
        source: name,
        attendus: monthsDue,
        recus: monthsDue - missing.length,
        manquants: missing.map(longMonth).join(', '),
      })),
    },
  };
}
