import type { EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** How far enrolments reach, member by member. */
export function reachChart(page: EvaluationPage): Chart {
  const { reach: own } = evaluationWords();
  return {
    name: 'couverture',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'membre', label: words.labels.memberColumn, kind: 'text' },
        { key: 'communes', label: own.communes, kind: 'number' },
        { key: 'touchees', label: own.reached, kind: 'number' },
        { key: 'territoire', label: own.territory, kind: 'percent' },
        { key: 'population', label: own.population, kind: 'percent' },
        { key: 'inscription', label: own.penetration, kind: 'percent' },
      ],
      rows: page.reach.map((one) => ({
        membre: one.name,
        communes: one.communes,
        touchees: one.communesReached,
        territoire: one.territoryCoverage,
        population: one.populationCoverage,
        inscription: one.penetration,
      })),
    },
  };
}
