import type { DirectoryFault } from '../access/directory.ts';
import type { PasswordFault } from '../access/password-policy.ts';

/** What is said about accounts, where something was not done. */
export interface AccessWords {
  /** the same whatever was wrong */
  readonly notSignedIn: string;
  /** this server has no accounts */
  readonly noAccounts: string;
  readonly wrongPassword: string;
  readonly wrongCode: string;
  /** neither a one-time nor a recovery code, or one that was used */
  readonly wrongFactor: string;
  readonly notTheSame: string;
  readonly password: Readonly<Record<PasswordFault, string>>;
  readonly shortBesideCode: string;
  /** one-time codes cannot be given up */
  readonly passwordTooShortAlone: string;
  readonly linkClosed: string;
  /** what the command `canopee account` says */
  readonly command: {
    readonly actions: (names: readonly string[]) => string;
    /** before the link itself */
    readonly link: (days: number) => string;
    readonly unknown: (login: string) => string;
    readonly role: (name: string) => string;
    readonly switched: (login: string, isDisabled: boolean) => string;
    readonly forgetAsks: (login: string) => string;
    /** @param id what is left of the account in the journal */
    readonly forgotten: (id: string) => string;
  };
  /** why an account is not erased at the page */
  readonly erasing: {
    /** nothing is kept at this server that could be erased */
    readonly elsewhere: string;
    readonly busy: string;
    /** signed in too long ago, by whoever has no password here */
    readonly stale: string;
  };
  readonly directory: Readonly<Record<DirectoryFault, string>>;
}
