import type { BatchesPage, ToldBatch } from '../../data/model/imports/batches-page.ts';
import { pageWords } from './language.ts';

/** Words of the page “Lots reçus”. */
export interface BatchesWords {
  readonly title: string;
  readonly finding: (page: BatchesPage) => string;
  readonly lede: string;
  readonly file: string;
  readonly content: string;
  readonly receivedOn: string;
  readonly kept: string;
  readonly refused: string;
  readonly state: string;
  readonly states: Readonly<Record<ToldBatch['state'], string>>;
  readonly by: (files: readonly string[]) => string;
  readonly about: (batch: ToldBatch) => string;
  readonly received: (batch: ToldBatch) => string;
  readonly wouldUndo: string;
  readonly wouldRedo: string;
  readonly undo: string;
  readonly redo: string;
  readonly replay: string;
  readonly replayHint: string;
  readonly quarantine: (lines: number) => string;
  /** the list is cut */
  readonly more: (shown: number, all: number) => string;
  readonly none: string;
}

export const batchesWords = await pageWords<BatchesWords>({
  fr: async () => (await import('./fr/batches.ts')).batches,
  en: async () => (await import('./en/batches.ts')).batches,
});
