import type { KeptDeed } from './deed.ts';

/** A deed as a reader is shown it. */
export interface NamedDeed extends Omit<KeptDeed, 'previous'> {
  /** name of the account or key, null where there is none (any more) */
  readonly actorName: string | null;
  /** the same of an account or key it was done to, null where it is something else */
  readonly subjectName: string | null;
}

/** Whether the chain holds: how many deeds it has, and the number of the first that does not follow. */
export interface ChainCheck {
  readonly deeds: number;
  readonly brokenAt: number | null;
}
