import type { FileOutcome } from '../report.ts';

/** A file of the inbox, and what it waits for. */
export interface InboxLine {
  /** path below the inbox */
  readonly file: string;
  readonly bytes: number;
  /**
   * `new`: not looked at yet, or still growing · `waiting`: preflighted, waits for somebody's yes · `refused`: cannot be read ·
   * `taken`: counts · `undone`: counted once, and was undone
   */
  readonly state: 'new' | 'waiting' | 'refused' | 'taken' | 'undone';
  /** batch it is or would become */
  readonly batch: string | null;
  /** what its preflight said */
  readonly outcome: FileOutcome | null;
}
