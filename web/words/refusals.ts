import type { ToldCounts } from '../../data/model/imports/inbox-file.ts';
import { refusals as en } from './en/refusals.ts';
import { refusals as fr } from './fr/refusals.ts';
import { inLanguage } from './language.ts';

/** What is said of the lines of a file: what became of them, and why some were refused. */
export interface RefusalWords {
  readonly account: (counts: ToldCounts) => string;
  readonly refusals: string;
  readonly reason: string;
  readonly column: string;
  readonly value: string;
  readonly rows: string;
  readonly first: string;
  readonly line: (line: number) => string;
  readonly meant: (names: readonly string[]) => string;
}

export const refusalWords = inLanguage<RefusalWords>({ fr, en });
