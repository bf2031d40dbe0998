import type { ShownOnce } from '../../data/model/access/shown-once.ts';
import type { Records } from '../records/records.ts';
import { ApiKeys } from './api-keys.ts';
import { Audit } from './audit.ts';
import type { Desk } from './desk.ts';
import { GuessThrottle } from './guess-throttle.ts';
import { PasswordHasher, type HashEffects } from './password-hasher.ts';
import { Throttle } from './throttle.ts';
import { Shelf } from './shelf.ts';
import { Sessions } from './sessions.ts';

/** Accounts, what is done with them, and the door they open (`sessions`). */
export interface Accounts extends Desk {
  readonly keys: ApiKeys;
  /** what somebody is told once, by a name nobody guesses and for him alone */
  readonly shown: Shelf<ShownOnce & { readonly owner: string }>;
  /** how often it is written down that somebody was refused */
  readonly refusals: Throttle;
  /** secrets offered to authenticators, by the hash of the session */
  readonly offers: Shelf<string>;
}

const SHOWN_MINUTES = 10;
const OFFERED_MINUTES = 60;
const REFUSALS = { most: 10, seconds: 600 } as const;

/** What accounts need from the outside. */
export interface AccountEffects {
  readonly now: () => Date;
  /** 256 bits kept apart from the records */
  readonly sealingKey: () => Promise<Buffer>;
  /** are the indicators open to anybody? */
  readonly isOpen: () => boolean;
  /** absent: Argon2id */
  readonly hashes?: HashEffects;
}

/** Accounts on the records; nothing is read before somebody comes. */
export function accountsIn(records: Records, effects: AccountEffects): Accounts {
  const { now, sealingKey, isOpen, hashes } = effects;
  const audit = new Audit(records, now);
  const keys = new ApiKeys(records, audit, now, isOpen);
  const sessions = new Sessions({ records, keys, now, isOpen });
  const hasher = new PasswordHasher(hashes);
  const guesses = new GuessThrottle();
  const refusals = new Throttle(REFUSALS);
  const shelves = {
    shown: new Shelf<ShownOnce & { readonly owner: string }>(SHOWN_MINUTES, now),
    offers: new Shelf<string>(OFFERED_MINUTES, now),
  };
  const throttles = { guesses, refusals };
  return { records, audit, keys, sessions, hasher, ...throttles, sealingKey, now, ...shelves };
}
