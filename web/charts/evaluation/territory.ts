import type { EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import type { Chart } from '../chart.ts';

/** The share of inhabitants who are active users, intercommunality by intercommunality. */
export function territoryChart(page: EvaluationPage): Chart {
  const { territory: own } = evaluationWords();
  return {
    name: 'territoire',
    drawn: true,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'intercommunalite', label: own.name, kind: 'text' },
        { key: 'habitants', label: own.inhabitants, kind: 'number' },
        { key: 'usagers_actifs', label: own.activeUsers, kind: 'number' },
        { key: 'taux', label: own.activeRate, kind: 'percent' },
      ],
      rows: page.territory.map(({ name, inhabitants, activeUsers, activeRate }) => ({
        ...{ intercommunalite: name, habitants: inhabitants },
        ...{ usagers_actifs: activeUsers, taux: activeRate },
      })),
    },
  };
}
