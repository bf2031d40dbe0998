import { empty as en } from './en/empty.ts';
import { empty as fr } from './fr/empty.ts';
import { inLanguage } from './language.ts';

/** Words of a page of figures before there is any. */
export interface EmptyWords {
  readonly pageTitle: string;
  readonly title: string;
  readonly why: string;
  readonly drop: string;
  readonly who: string;
  /** the command that mends it */
  readonly how: string;
  readonly then: string;
}

export const emptyWords = inLanguage<EmptyWords>({ fr, en });
