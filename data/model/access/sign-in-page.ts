import type { LinkPage } from './link-page.ts';

/** What the page “Connexion” shows. */
export interface SignInPage {
  /** address to go on to, a page of the house */
  readonly next: string;
  /** name of whoever is signed in already */
  readonly signedInAs: string | null;
  /** does this server have accounts? */
  readonly hasAccounts: boolean;
  /** what was just done */
  readonly done: 'chosen' | 'left' | null;
  /** what a link that was handed over opens; null where there is none in the address */
  readonly link: LinkPage | null;
}
