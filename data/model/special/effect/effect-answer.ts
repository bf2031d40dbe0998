import type { SpecialNote } from '../special-note.ts';
import type { ActionEffect } from './action-effect.ts';

/** Measures an effect can be looked for in: those that add up over months; active users as the mean of their months. */
export const EFFECT_MEASURES = ['uses', 'rawUses', 'sessions', 'activeUsers'] as const;

/** One of {@link EFFECT_MEASURES}. */
export type EffectMeasure = (typeof EFFECT_MEASURES)[number];

/** The effects of the actions of a year. */
export interface EffectAnswer {
  readonly year: number;
  readonly measure: EffectMeasure;
  readonly effects: readonly ActionEffect[];
  readonly notes: readonly SpecialNote[];
}

/** The answer with what must be known first: it proves no cause, and of many comparisons some are wrong. */
export function effectAnswer(
  answer: Omit<EffectAnswer, 'notes'>,
  demonstration: boolean,
): EffectAnswer {
  const computed = answer.effects.filter(({ finding }) => finding !== null);
  return {
    ...answer,
    notes: [
      ...(demonstration ? [{ code: 'demonstration' } as const] : []),
      ...(computed.length > 0 ? [{ code: 'no-cause' } as const] : []),
      ...(computed.length > 1
        ? [{ code: 'many-comparisons', subject: String(computed.length) } as const]
        : []),
    ],
  };
}
