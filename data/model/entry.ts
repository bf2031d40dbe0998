import type { CorrectionOffer } from './correction.ts';
import type { Choice } from './frame.ts';

/** What may be entered by hand because it comes as no file. */
export const ENTRY_TASKS = ['invoice', 'objective', 'action', 'correction'] as const;

/** One of them. */
export type EntryTask = (typeof ENTRY_TASKS)[number];

/** One record that was entered by hand: a batch like those of files. */
export interface Entry {
  /** identifier of its batch */
  readonly batch: string;
  readonly task: EntryTask;
  /** what it is, in the words of the record: number and provider of an invoice, measure and year of a target */
  readonly title: string;
  /** a name or a function, as it was typed */
  readonly author: string;
  /** UTC, ISO 8601 */
  readonly enteredAt: string;
  /** is it of the version that is served? an undone one is not */
  readonly counts: boolean;
}

/** Everything the page “Saisir” shows. */
export interface EntriesPage {
  readonly task: EntryTask;
  /** the record that was just entered; null otherwise */
  readonly done: Entry | null;
  /** what was entered by hand, the latest first */
  readonly entries: readonly Entry[];
  /** why nothing can be entered here; null when it can */
  readonly closed: 'read-only' | 'no-version' | null;
  readonly providers: readonly Choice[];
  /** every resource of the catalogue, received or not */
  readonly resources: readonly Choice[];
  /** measures a target may be set for */
  readonly indicators: readonly Choice[];
  /** null unless a figure is to be corrected */
  readonly correction: CorrectionOffer | null;
  /** the year a target is most likely for */
  readonly year: number;
}
