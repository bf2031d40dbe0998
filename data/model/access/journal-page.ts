import type { Choice } from '../frame.ts';
import type { PageId } from '../pages.ts';
import type { KeptDeed } from './deed.ts';
import type { Grant } from './role.ts';

/** A deed as a reader is shown it. */
export interface NamedDeed extends Omit<KeptDeed, 'previous'> {
  /** name of the account or key, null where there is none (any more) */
  readonly actorName: string | null;
  /** the same of an account or key it was done to, null where it is something else */
  readonly subjectName: string | null;
}

/** Whether the chain holds: how many deeds it has, and the number of the first that does not follow. */
export interface ChainCheck {
  readonly deeds: number;
  readonly brokenAt: number | null;
}

/** A deed as the page lists it. */
export interface ListedDeed extends NamedDeed {
  /** the roles that were given, none for a deed of another kind */
  readonly grants: readonly Grant[];
  /** the page that was looked at, or a form was sent from */
  readonly page: PageId | null;
  /** the address of a file that was taken away, '' for a deed of another kind */
  readonly path: string;
}

/** What the list is narrowed to, each '' for everything. */
export interface JournalFilters {
  readonly deed: string;
  /** an account or a key by its number */
  readonly actor: string;
  /** days, `2026-11-23`, both included */
  readonly from: string;
  readonly to: string;
}

/** What the page “Journal” shows. */
export interface JournalPage {
  /** does this server have accounts? */
  readonly hasAccounts: boolean;
  /** the last one first */
  readonly deeds: readonly ListedDeed[];
  readonly filters: JournalFilters;
  /** accounts and keys there are */
  readonly actors: readonly Choice[];
  readonly chain: ChainCheck;
  /** there are deeds before this number, null for none */
  readonly olderThan: number | null;
}
