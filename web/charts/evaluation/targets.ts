import type { EvaluationPage, Target } from '../../../data/model/evaluation-page.ts';
import { isKnown, type Figure } from '../../../data/model/figure.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import { written } from '../../words/written.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../chart.ts';
import { kindOf } from './kinds.ts';

/** A bullet on a scale of its own, from nothing to a little more than its largest mark; places in percent. */
export interface Bullet {
  readonly value: number | null;
  readonly target: number;
  readonly previous: number | null;
}

/** The marks of a target; null where there is nothing to draw. */
export function bulletOf({ value, target, previous }: Target): Bullet | null {
  const known = [value, target, previous].filter(isKnown);
  const whole = 1.08 * Math.max(...known);
  if (!isKnown(value) || whole <= 0) return null;
  const at = (figure: number) => Math.max(0, (100 * figure) / whole);
  return {
    value: at(value),
    target: at(target),
    previous: isKnown(previous) ? at(previous) : null,
  };
}

/** A target as it is written: `au moins 24,0 %`. */
export function targetText({ direction, target, unit }: Target): string {
  return evaluationWords().targets.aim(direction, written(target, kindOf(unit)));
}

/** Every objective of the year beside what was reached. */
export function targetsChart(page: EvaluationPage): Chart {
  const { targets: own } = evaluationWords();
  const text = (figure: Figure, target: Target) =>
    isKnown(figure) ? written(figure, kindOf(target.unit)) : words.absences[figure].long;
  const columns = [
    ['indicateur', own.indicator],
    ['valeur', words.labels.value],
    ['objectif', own.target],
    ['annee_precedente', String(page.context.year - 1)],
    ['verdict', own.verdict],
    ['responsable', own.owner],
  ] as const;
  return {
    name: 'objectifs',
    drawn: false,
    finding: own.finding(page),
    sentence: own.sentence(page),
    table: {
      caption: own.finding(page),
      columns: columns.map(([key, label]) => ({ key, label, kind: 'text' })),
      rows: page.targets.map((one) => ({
        indicateur: one.indicator,
        valeur: text(one.value, one),
        objectif: targetText(one),
        annee_precedente: text(one.previous, one),
        verdict: own.verdictOf(one),
        responsable: one.owner ?? '',
      })),
    },
  };
}
