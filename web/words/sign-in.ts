import { signIn as en } from './en/sign-in.ts';
import { signIn as fr } from './fr/sign-in.ts';
import { inLanguage } from './language.ts';

/** Words of the page “Connexion”. */
export interface SignInWords {
  readonly title: string;
  readonly finding: string;
  readonly introduction: string;
  readonly login: string;
  readonly password: string;
  readonly code: string;
  readonly codeHint: string;
  readonly enter: string;
  readonly lost: string;
  /** somebody is signed in already */
  readonly signedIn: (name: string) => string;
  readonly goOn: string;
  readonly ownAccount: string;
  readonly leave: string;
  readonly done: Readonly<Record<'chosen' | 'left' | 'left-everywhere', string>>;
  /** by an identity provider */
  readonly elsewhere: (label: string) => string;
  readonly elsewhereHint: string;
  readonly orHere: string;
  readonly stillIn: (label: string) => string;
  readonly leaveElsewhere: (label: string) => string;
  readonly noAccounts: string;
  readonly noAccountsWhy: string;
  /** on demonstration data */
  readonly tryRoles: string;
}

export const signInWords = inLanguage<SignInWords>({ fr, en });
