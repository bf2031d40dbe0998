import { journal as en } from './en/journal.ts';
import { journal as fr } from './fr/journal.ts';
import { inLanguage } from './language.ts';
import type { DeedName } from '../../data/model/access/deed.ts';
import type { ChainCheck } from '../../data/model/access/journal-page.ts';

/** Words of the page “Journal”. */
export interface JournalWords {
  readonly title: string;
  /** the page in one sentence: how much was done, and whether the chain holds */
  readonly finding: (chain: ChainCheck) => string;
  readonly lede: string;
  /** what to do where the chain is broken */
  readonly broken: string;
  readonly noAccounts: string;
  readonly filter: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly anyDeed: string;
  readonly anybody: string;
  readonly file: string;
  readonly list: string;
  readonly number: string;
  readonly at: string;
  readonly actor: string;
  readonly deed: string;
  readonly about: string;
  /** whoever did it where no account did */
  readonly actors: Readonly<Record<'command' | 'rules' | 'nobody' | 'gone', string>>;
  readonly deeds: Readonly<Record<DeedName, string>>;
  /** more of a deed, by the text it was noted with: what a form asked for, how somebody signed in */
  readonly details: Readonly<Record<string, string>>;
  readonly atRequest: (detail: string, request: string) => string;
  readonly nothing: string;
  readonly older: string;
  readonly newest: string;
}

export const journalWords = inLanguage<JournalWords>({ fr, en });
