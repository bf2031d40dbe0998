import { accounts as en } from './en/accounts.ts';
import { accounts as fr } from './fr/accounts.ts';
import { inLanguage } from './language.ts';
import type { ListedAccount, ShownKey } from '../../data/model/access/accounts-page.ts';

/** What is said before an account is erased. */
export interface ErasingWords {
  readonly finding: (name: string) => string;
  readonly lede: string;
  readonly goes: string;
  readonly gone: readonly string[];
  readonly stays: string;
  readonly staying: readonly string[];
  /** somebody else signs its owner in, and would again */
  readonly elsewhere: string;
  readonly own: string;
  readonly last: string;
  readonly password: string;
  /** in the place of a password, for whoever has none here */
  readonly recently: string;
  readonly yes: string;
  readonly no: string;
}

/** Words of the page “Comptes et clés”. */
export interface AccountsWords {
  readonly title: string;
  readonly finding: (accounts: number) => string;
  readonly lede: string;
  readonly noAccounts: string;
  /** what is handed over, shown once */
  readonly shown: Readonly<Record<'link' | 'key', string>>;
  readonly shownHint: Readonly<Record<'link' | 'key', string>>;
  readonly accounts: string;
  readonly who: string;
  readonly state: string;
  readonly stateOf: (account: ListedAccount) => string;
  /** in the place of a login, where an identity provider signs somebody in */
  readonly elsewhere: string;
  readonly elsewhereHint: string;
  readonly change: string;
  readonly changing: (name: string) => string;
  readonly setRoles: string;
  readonly link: string;
  readonly linkHint: (hasCodes: boolean) => string;
  /** a link that opens an account without its one-time codes */
  readonly linkCodes: string;
  readonly linkCodesHint: string;
  readonly endSessions: string;
  readonly disable: string;
  readonly enable: string;
  /** leads to where an account is erased for good */
  readonly erase: string;
  readonly hasErased: string;
  readonly erasing: ErasingWords;
  readonly inviting: string;
  readonly name: string;
  readonly login: string;
  readonly loginHint: string;
  readonly invite: string;
  readonly keys: string;
  readonly keysLede: string;
  readonly keyName: string;
  readonly keyNameHint: string;
  readonly days: string;
  readonly inDays: (days: number) => string;
  readonly making: string;
  readonly make: string;
  readonly key: string;
  readonly keyState: (key: ShownKey, now: string) => string;
  readonly madeBy: (author: string | null, moment: Date) => string;
  readonly revoke: (name: string) => string;
}

export const accountsWords = inLanguage<AccountsWords>({ fr, en });
