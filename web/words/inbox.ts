import type { InboxFile } from '../../data/model/imports/inbox-file.ts';
import type { InboxPage } from '../../data/model/imports/inbox-page.ts';
import { pageWords } from './language.ts';

/** Words of the page “Fichiers en attente”. */
export interface InboxWords {
  readonly title: string;
  /** the page in one sentence */
  readonly finding: (page: InboxPage) => string;
  readonly lede: string;
  readonly back: string;
  readonly waiting: string;
  readonly nothing: string;
  readonly states: Readonly<Record<InboxFile['state'], string>>;
  /** kind, source, months and size of a file */
  readonly about: (file: InboxFile) => string;
  readonly comparisons: string;
  readonly measure: string;
  readonly total: string;
  readonly lastYear: string;
  readonly change: string;
  readonly ofMonths: (months: number) => string;
  readonly noLastYear: string;
  readonly spikes: string;
  readonly replaced: string;
  readonly unknown: string;
  readonly notes: string;
  /** a sentence of the ingest process as a page sets it */
  readonly set: (sentence: string) => string;
  /** leads to the page where somebody says what the columns of a file are */
  readonly describe: string;
  readonly accept: string;
  readonly acceptAll: string;
  readonly remove: string;
  readonly removeHint: (days: number) => string;
  readonly look: string;
  readonly lookHint: string;
  readonly refresh: string;
  readonly undone: string;
  /** what was just dropped had been imported before */
  readonly known: (files: string) => string;
  readonly taken: (files: number) => string;
  readonly removed: (files: number) => string;
  readonly removedHint: (days: number) => string;
  readonly removedAt: (moment: Date) => string;
  readonly restore: string;
  readonly file: string;
  readonly size: string;
  readonly action: string;
}

export const inboxWords = await pageWords<InboxWords>({
  fr: async () => (await import('./fr/inbox.ts')).inbox,
  en: async () => (await import('./en/inbox.ts')).inbox,
});
