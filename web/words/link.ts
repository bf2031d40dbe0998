import { link as en } from './en/link.ts';
import { link as fr } from './fr/link.ts';
import { inLanguage } from './language.ts';
import type { LinkCodes } from '../../data/model/access/link-page.ts';

/** Words of the page a link of an account opens. */
export interface LinkWords {
  readonly title: string;
  readonly finding: Readonly<Record<'invitation' | 'reset', string>>;
  /** whose password is chosen */
  readonly introduction: (name: string, login: string) => string;
  readonly again: string;
  readonly password: string;
  readonly passwordHint: (letters: number) => string;
  /** one-time or recovery code, where one is asked for */
  readonly code: string;
  readonly codeHint: string;
  readonly choose: string;
  /** what else changes, by what becomes of one-time codes */
  readonly reset: Readonly<Record<LinkCodes, string>>;
  readonly closed: Readonly<Record<'unknown' | 'used' | 'expired', string>>;
  readonly remedy: Readonly<Record<'unknown' | 'used' | 'expired', string>>;
  readonly signIn: string;
}

export const linkWords = inLanguage<LinkWords>({ fr, en });
