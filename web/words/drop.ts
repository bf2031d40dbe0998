import { drop as en } from './en/drop.ts';
import { drop as fr } from './fr/drop.ts';
import { inLanguage } from './language.ts';

/** Words of the form that takes dropped files. */
export interface DropWords {
  readonly title: string;
  readonly files: string;
  /** what may be dropped, and how much of it */
  readonly hint: (most: string) => string;
  readonly here: string;
  readonly send: string;
  readonly sending: (files: number, size: string) => string;
  readonly reading: string;
  readonly stop: string;
  readonly stopped: string;
  readonly lost: string;
  readonly tooMuch: (most: string) => string;
}

export const dropWords = inLanguage<DropWords>({ fr, en });
