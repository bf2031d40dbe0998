/** Why the effect of an action is *non calculable*. */
export const EFFECT_OBSTACLES = [
  /** it names no place: there is nothing to compare with */
  'everywhere',
  /** the figures of the commune alone are not published; subject: the commune */
  'commune-not-published',
  /** the months before are not in the data */
  'too-early',
  /** the months after are not all in; subject: the last of them */
  'not-over',
  /** a month that was due did not come; subject: the month */
  'missing-month',
  /** a month came before it was over, or is provisional; subject: the month */
  'partial-month',
  /** a change of platform lies in the window; subject: its label */
  'series-break',
  /** figures of the place are hidden */
  'secret',
  /** the measure has no figures there: no weight or no events */
  'not-computable',
  /** hardly anything was used before: a change would be chance */
  'too-few-uses',
  /** too few other places without an action are left; subject: how many */
  'too-few-controls',
] as const;

/** One of {@link EFFECT_OBSTACLES}, and what it is about. */
export interface EffectObstacle {
  readonly code: (typeof EFFECT_OBSTACLES)[number];
  readonly subject?: string;
}
