import { hashOf } from './secret.ts';
import { Throttle } from './throttle.ts';

/** Passwords that are checked for one account: ten in ten minutes, whoever sends them. */
const PER_ACCOUNT = { most: 10, seconds: 600 } as const;

/** Wrong ones from one network in ten minutes: many colleagues share an address. */
const PER_NETWORK = { most: 100, seconds: 600 } as const;

/** How often a password may be guessed, for an account that is there as for one that is not. */
export class GuessThrottle {
  readonly #accounts = new Throttle(PER_ACCOUNT);
  readonly #networks = new Throttle(PER_NETWORK);

  /** @throws Throttled before anything is checked */
  async pass(login: string, network: string): Promise<void> {
    await this.#networks.pass(network);
    await this.#accounts.pass(hashOf(login));
  }

  /** A guess was right: it is not held against anybody. */
  async wasRight(login: string, network: string): Promise<void> {
    await this.#networks.giveBack(network);
    await this.#accounts.forget(hashOf(login));
  }
}
