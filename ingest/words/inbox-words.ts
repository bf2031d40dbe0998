import type { InboxLine } from '../inbox/inbox-line.ts';

/** What is said of the inbox and its watch. */
export interface InboxWords {
  readonly state: Readonly<Record<InboxLine['state'], string>>;
  readonly summary: (files: number, open: number) => string;
  readonly acceptHint: string;
  readonly watching: (folder: string) => string;
  readonly waits: (file: string) => string;
  readonly published: (files: readonly string[], version: number) => string;
  /** a file no profile describes, by its headings */
  readonly unknownKind: (headings: readonly string[]) => string;
  /** a COUNTER report whose metrics cannot be compared with today's */
  readonly oldCounter: (title: string) => string;
  readonly stuck: (reason: string) => string;
}
