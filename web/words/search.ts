import type { FoundKind } from '../../data/model/search.ts';
import { search as en } from './en/search.ts';
import { search as fr } from './fr/search.ts';
import { inLanguage } from './language.ts';

/** Words of the page “Rechercher”. */
export interface SearchWords {
  readonly title: string;
  /** the page in one sentence: how many things were found */
  readonly finding: (found: number, sought: string) => string;
  readonly introduction: string;
  readonly seek: string;
  readonly find: string;
  readonly pages: string;
  readonly kinds: Readonly<Record<FoundKind, string>>;
  readonly more: (count: number) => string;
  readonly remedy: string;
}

export const searchWords = inLanguage<SearchWords>({ fr, en });
