import type { Grant } from './role.ts';
import type { ShownOnce } from './shown-once.ts';

/** A session as its owner sees it. */
export interface OwnSession {
  /** names it, and opens nothing */
  readonly id: string;
  /** its browser and system in two words, '' where they are not known */
  readonly agent: string;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly seenAt: string;
  /** is it the one that asks? */
  readonly isThis: boolean;
}

/** An account as its owner sees it. */
export interface Profile {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly hasTotp: boolean;
  /** does an identity provider sign its owner in? Then there is neither a login nor a password here */
  readonly isElsewhere: boolean;
  /** may one-time codes be given up: is the password long enough alone? */
  readonly hasLongPassword: boolean;
  /** those that were not used */
  readonly recoveryCodes: number;
  readonly sessions: readonly OwnSession[];
}

/** What the page “Mon compte” shows; null for whoever has no account: a key, or everybody where there is no door. */
export interface OwnAccountPage {
  readonly profile: Profile | null;
  /** the secret offered to an authenticator, and the address it reads; null where one-time codes are asked for already */
  readonly offer: { readonly secret: string; readonly uri: string } | null;
  readonly shown: ShownOnce | null;
  readonly done: 'password' | 'codes-off' | null;
}
