import type { LinkPage } from './link-page.ts';

/** An identity provider by what people call it, and the address of the house that leads there. */
interface Provider {
  readonly label: string;
  readonly address: string;
}

/** What the page “Connexion” shows. */
export interface SignInPage {
  /** address to go on to, a page of the house */
  readonly next: string;
  /** name of whoever is signed in already */
  readonly signedInAs: string | null;
  /** does this server have accounts? */
  readonly hasAccounts: boolean;
  /** what was just done */
  readonly done: 'chosen' | 'left' | 'left-everywhere' | null;
  /** the identity provider people may sign in by, null where there is none */
  readonly elsewhere: Provider | null;
  /** whoever just left may leave it too; `isAtOnce`: it knows whom, and asks nothing */
  readonly leaving: (Provider & { readonly isAtOnce: boolean }) | null;
  /** what a link that was handed over opens; null where there is none in the address */
  readonly link: LinkPage | null;
}
