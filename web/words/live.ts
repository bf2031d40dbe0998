import { live as en } from './en/live.ts';
import { live as fr } from './fr/live.ts';
import { inLanguage } from './language.ts';

/** Words of what happens while a page is looked at. */
export interface LiveWords {
  readonly published: string;
  readonly refresh: string;
  /** where an import is; a part of 1 where it is known */
  readonly under: (step: string, done: number, total: number) => string;
}

export const liveWords = inLanguage<LiveWords>({ fr, en });
