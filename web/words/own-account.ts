import { ownAccount as en } from './en/own-account.ts';
import { ownAccount as fr } from './fr/own-account.ts';
import { inLanguage } from './language.ts';

/** Words of the page “Mon compte”. */
export interface OwnAccountWords {
  readonly title: string;
  readonly finding: (name: string) => string;
  readonly login: (login: string) => string;
  /** in the place of the login, where an identity provider signs somebody in */
  readonly elsewhere: string;
  readonly nobody: string;
  readonly nobodyWhy: string;
  readonly enter: string;
  readonly leave: string;
  readonly done: Readonly<Record<'password' | 'codes-off', string>>;
  readonly password: string;
  readonly current: string;
  readonly next: string;
  readonly nextHint: (letters: number) => string;
  readonly again: string;
  readonly change: string;
  readonly changeHint: string;
  readonly codes: string;
  readonly codesOff: string;
  readonly codesOn: (left: number) => string;
  readonly scan: string;
  readonly open: string;
  readonly code: string;
  /** one-time or recovery code */
  readonly factor: string;
  readonly factorHint: string;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly renew: string;
  readonly shown: string;
  readonly shownHint: string;
  readonly sessions: string;
  readonly sessionsHint: string;
  readonly where: string;
  readonly opened: string;
  readonly seen: string;
  readonly unknownAgent: string;
  readonly thisOne: string;
  readonly close: (agent: string) => string;
  readonly act: string;
}

export const ownAccountWords = inLanguage<OwnAccountWords>({ fr, en });
