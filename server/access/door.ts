import type { Access, Credentials } from './access.ts';
import type { Accounts } from './accounts.ts';
import type { Trial } from './trial.ts';
import { WHOLE_HOUSE, type Visitor } from './visitor.ts';

const LOOK_AGAIN_MS = 1_000;

/**
 * The door of a server: open to everybody of this machine as long as nobody has an account (domain §5.9), and closed for good from
 * the first one on. Where other machines reach it, or people sign in by an identity provider, it is closed from the start.
 */
export class Door implements Access {
  readonly #accounts: Pick<Accounts, 'records' | 'sessions' | 'now'>;
  readonly #trial: Pick<Trial, 'visitor'>;
  #isClosed: boolean;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    accounts: Pick<Accounts, 'records' | 'sessions' | 'now'>,
    trial: Pick<Trial, 'visitor'>,
    isGuarded: boolean,
  ) {
    this.#accounts = accounts;
    this.#trial = trial;
    this.#isClosed = isGuarded;
  }

  visitor(credentials: Credentials): Promise<Visitor> {
    return this.#by((door) => door.visitor(credentials), credentials);
  }

  glance(credentials: Credentials): Promise<Visitor> {
    return this.#by((door) => door.glance(credentials), credentials);
  }

  known(credentials: Credentials): Visitor | null {
    if (this.#isClosed) return this.#accounts.sessions.known(credentials);
    return this.#isFresh() ? this.#guest(credentials) : null;
  }

  async #by(ask: (door: Access) => Promise<Visitor>, credentials: Credentials): Promise<Visitor> {
    if (!this.#isClosed && !this.#isFresh()) await this.#look();
    return this.#isClosed ? ask(this.#accounts.sessions) : this.#guest(credentials);
  }

  /** Whoever comes in by an open door: everybody sees everything, or what the role that is tried would. */
  #guest(credentials: Credentials): Visitor {
    return this.#trial.visitor(credentials) ?? WHOLE_HOUSE;
  }

  #isFresh(): boolean {
    return this.#accounts.now().getTime() - this.#lookedAt < LOOK_AGAIN_MS;
  }

  async #look(): Promise<void> {
    const { records, now } = this.#accounts;
    const [row] = await records.read('access/any-account');
    this.#isClosed ||= Number(row?.accounts) > 0;
    this.#lookedAt = now().getTime();
  }
}
