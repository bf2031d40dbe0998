import type { ActionEffect } from '../../data/model/special/effect/action-effect.ts';
import type { EffectObstacle } from '../../data/model/special/effect/obstacle.ts';
import type { SpecialNote } from '../../data/model/special/special-note.ts';

/** What is said about the special questions. */
export interface SpecialWords {
  /** the members together */
  readonly group: string;
  readonly notes: Readonly<Record<SpecialNote['code'], (subject: string) => string>>;
  /** an effect, or why it cannot be computed, in a sentence */
  readonly effect: (effect: ActionEffect) => string;
  readonly obstacle: Readonly<Record<EffectObstacle['code'], (subject: string) => string>>;
}
