import type { Grant } from './role.ts';
import type { ShownOnce } from './shown-once.ts';

/** An account as its administrator sees it. */
export interface ListedAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** did its owner choose a password yet? */
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  /** does an identity provider sign its owner in, and tell the roles by rule? */
  readonly isElsewhere: boolean;
  readonly sessions: number;
  /** until when its last link holds, ISO 8601; null where none is open */
  readonly linkUntil: string | null;
  readonly disabledAt: string | null;
}

/** A key as its list shows it. */
export interface ShownKey {
  readonly id: string;
  readonly name: string;
  /** its first letters */
  readonly beginning: string;
  readonly grants: readonly Grant[];
  /** who made it, null where the account is gone */
  readonly author: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly usedAt: string | null;
}

/** Days a key may hold, as its form offers them. */
export const KEY_DAYS = [30, 90, 180, 365] as const;

/** An account that is about to be erased, before its administrator says yes. */
export interface ErasedAccount {
  readonly id: string;
  readonly name: string;
  /** '' where an identity provider signs its owner in */
  readonly login: string;
  /** nobody would be left who looks after accounts: it cannot be */
  readonly isLast: boolean;
  /** is it that of whoever asks? */
  readonly isOwn: boolean;
  /** does whoever asks have a password here, to be typed again? */
  readonly asksPassword: boolean;
}

/** What the page “Comptes et clés” shows. */
export interface AccountsPage {
  /** does this server have accounts? */
  readonly hasAccounts: boolean;
  readonly accounts: readonly ListedAccount[];
  readonly keys: readonly ShownKey[];
  readonly shown: ShownOnce | null;
  /** can accounts be erased at this server? */
  readonly mayErase: boolean;
  /** null where none is about to be */
  readonly erasing: ErasedAccount | null;
  /** was one just erased? */
  readonly hasErased: boolean;
  /** moment of the page, ISO 8601 */
  readonly now: string;
}
