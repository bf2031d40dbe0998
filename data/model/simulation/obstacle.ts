import type { MissingFigure } from './simulation-key.ts';
import type { LimitConflict } from './simulation-limits.ts';

/** Why a scenario has no amounts: figures that lack (*non calculable*), or members and limits that cannot be. */
export type Obstacle =
  | ({ readonly code: 'missing-figure' } & MissingFigure)
  | { readonly code: LimitConflict | 'nobody-to-charge' | 'too-few-members' };
