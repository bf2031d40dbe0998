import type { SpecialNote } from '../../data/model/special/special-note.ts';

/** What is said about the special questions. */
export interface SpecialWords {
  /** the members together */
  readonly group: string;
  readonly notes: Readonly<Record<SpecialNote['code'], (subject: string) => string>>;
}
