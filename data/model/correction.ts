import type { Choice } from './frame.ts';
import type { Day } from './period.ts';

/** Which figure of the providers' totals somebody looks at to correct it, as the address says it; '' where it does not. */
export interface FigureAsked {
  readonly resource: string;
  /** `2026-03` */
  readonly month: string;
  /** code of a member, or `none`: of no member */
  readonly member: string;
  readonly metric: string;
}

/** A figure of the providers' totals, before anybody corrects it. */
export interface ReceivedFigure {
  readonly received: number;
  /** what counts in its place, and why; null while it counts itself */
  readonly correction: { readonly corrected: number; readonly reason: string } | null;
  /** what brought it */
  readonly files: readonly { readonly file: string; readonly receivedOn: Day }[];
}

/** Why there is no figure to correct: nothing was asked for yet, none was received, or events tell the month. */
export type NoFigure = 'not-asked' | 'not-received' | 'events';

/** What the form shows that corrects one figure. */
export interface CorrectionOffer {
  /** resources of which totals were received, and what those measure */
  readonly resources: readonly Choice[];
  readonly metrics: readonly string[];
  readonly asked: FigureAsked;
  readonly figure: ReceivedFigure | NoFigure;
}
