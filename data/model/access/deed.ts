/** What is written down when somebody does it, in the order a list offers them. */
export const DEEDS = [
  'sign-in',
  'sign-in-refused',
  'throttled',
  'sign-out',
  'session-ended',
  'password',
  'totp-on',
  'totp-off',
  'recovery-codes',
  'account-made',
  'account-disabled',
  'account-enabled',
  'account-forgotten',
  'roles',
  'link',
  'link-codes',
  'link-used',
  'key-made',
  'key-revoked',
  'form',
  'checks',
  'export',
  'not-allowed',
  'purged',
  'backup',
  'restored',
] as const;

/** Name of what was done. */
export type DeedName = (typeof DEEDS)[number];

/** Something somebody did. */
export interface Deed {
  /** an account or a key by its number, `command` at the machine itself, `rules` what an identity provider told, '' for nobody known */
  readonly actor: string;
  readonly deed: DeedName;
  /** what it was done to: an account, a key, a page; '' for nothing more */
  readonly subject: string;
  /** more of it, never about a person */
  readonly detail: string;
}

/** A deed as it is kept, with its place in the chain. */
export interface KeptDeed extends Deed {
  readonly number: number;
  /** ISO 8601 */
  readonly at: string;
  /** hash of the deed before it, '' for the first */
  readonly previous: string;
  readonly hash: string;
}

/** Is a text the name of a deed? */
export function isDeed(text: string): text is DeedName {
  return (DEEDS as readonly string[]).includes(text);
}
