import type { EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';

/** Uses beside inhabitants, from the members who use least to those who use most. */
export function lorenzChart(page: EvaluationPage): Chart {
  const { lorenz: own } = evaluationWords();
  const steps = typeof page.lorenz === 'string' ? [] : page.lorenz;
  return {
    name: 'lorenz',
    drawn: true,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'membre', label: words.labels.memberColumn, kind: 'text' },
        { key: 'habitants', label: own.inhabitants, kind: 'number' },
        { key: 'usages', label: own.uses, kind: 'number' },
        { key: 'par_habitant', label: own.perInhabitant, kind: 'ratio' },
        { key: 'habitants_cumules', label: own.inhabitantsUpTo, kind: 'percent' },
        { key: 'usages_cumules', label: own.usesUpTo, kind: 'percent' },
      ],
      rows: steps.map(({ name, inhabitants, uses, inhabitantsUpTo, usesUpTo }) => ({
        membre: name,
        habitants: inhabitants,
        usages: uses,
        par_habitant: inhabitants === 0 ? null : uses / inhabitants,
        habitants_cumules: inhabitantsUpTo,
        usages_cumules: usesUpTo,
      })),
    },
  };
}
