import type { EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';
import { kindOf } from './kinds.ts';

/** Every indicator of the programme, year by year: a row per year, so that each column has its own unit. */
export function sheetChart(page: EvaluationPage): Chart {
  const { sheet: own } = evaluationWords();
  const years = page.sheet[0]?.years.map(({ year }) => year) ?? [];
  return {
    name: 'fiche-bnr',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'annee', label: words.labels.year, kind: 'text' },
        ...page.sheet.map(({ id, label, unit }) => ({ key: id, label, kind: kindOf(unit) })),
      ],
      rows: years.map((year, index) => ({
        annee: String(year),
        ...Object.fromEntries(
          page.sheet.map(({ id, years: values }) => [id, values[index]?.value ?? 'missing']),
        ),
      })),
    },
  };
}
