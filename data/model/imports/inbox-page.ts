import type { InboxFile } from './inbox-file.ts';

/** A file that was taken out of the inbox, kept for a while. */
export interface RemovedFile {
  /** what it is asked back by */
  readonly key: string;
  readonly file: string;
  readonly bytes: number;
  /** ISO 8601 */
  readonly removedAt: string;
}

/** All that the page of the inbox shows. */
export interface InboxPage {
  /** those somebody has to look at first */
  readonly files: readonly InboxFile[];
  /** may whoever looks say what the columns of a file are that nobody knows? */
  readonly mayDescribe: boolean;
  /** names of files just dropped that had been imported before */
  readonly known: string | null;
  readonly removed: readonly RemovedFile[];
  /** why the inbox cannot be read now, in words; null: it can */
  readonly trouble: string | null;
  /** bytes one drop may have */
  readonly most: number;
  /** days a file that was taken out is kept */
  readonly keptDays: number;
}

/** Bytes one drop may have, all its files together. */
export const MOST_DROPPED = 2 * 2 ** 30;

/** Days a file that was taken out of the inbox is kept. */
export const REMOVED_DAYS = 30;
