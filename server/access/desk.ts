import type { Records } from '../records/records.ts';
import type { Audit } from './audit.ts';
import type { GuessThrottle } from './guess-throttle.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { Sessions } from './sessions.ts';

/** What everything about accounts works with. */
export interface Desk {
  readonly records: Records;
  readonly audit: Audit;
  readonly hasher: PasswordHasher;
  readonly guesses: GuessThrottle;
  readonly sessions: Sessions;
  /** what secrets of one-time codes are sealed with; made on first need */
  readonly sealingKey: () => Promise<Buffer>;
  readonly now: () => Date;
}
