import type { EffectShown, EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import type { Chart } from '../chart.ts';

/** One common axis of relative changes, 0 in it. */
export interface EffectAxis {
  readonly low: number;
  readonly high: number;
}

/** An axis that holds every interval, and no change at all. */
export function effectAxis(effects: readonly EffectShown[]): EffectAxis {
  const known = effects.flatMap(({ low, high }) => [low, high]).filter(isKnown);
  const [low, high] = [Math.min(-0.1, ...known), Math.max(0.1, ...known)];
  const margin = 0.04 * (high - low);
  return { low: low - margin, high: high + margin };
}

/** Where a change falls on the axis, in percent. */
export function placeOnAxis({ low, high }: EffectAxis, change: number): number {
  return (100 * (change - low)) / (high - low);
}

/** Every action of the year and what became of the uses where it was held. */
export function effectsChart(page: EvaluationPage): Chart {
  const { effects: own } = evaluationWords();
  return {
    name: 'actions',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: [
        { key: 'date', label: own.date, kind: 'text' },
        { key: 'action', label: own.action, kind: 'text' },
        { key: 'nature', label: own.kind, kind: 'text' },
        { key: 'lieu', label: own.place, kind: 'text' },
        { key: 'effet', label: own.effect, kind: 'change' },
        { key: 'borne_basse', label: own.low, kind: 'change' },
        { key: 'borne_haute', label: own.high, kind: 'change' },
        { key: 'lecture', label: own.reading, kind: 'text' },
      ],
      rows: page.effects.map((one) => ({
        date: one.heldOn,
        action: one.label ?? '',
        nature: own.kinds[one.kind],
        lieu: one.place ?? '',
        effet: one.effect,
        borne_basse: one.low,
        borne_haute: one.high,
        lecture: one.text,
      })),
    },
  };
}
