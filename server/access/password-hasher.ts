import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Workshop } from '../workshop.ts';
import { normalisedPassword } from './password-policy.ts';
import { newSecret } from './secret.ts';

/** What hashes: handed in, as a test counts how often it works. */
export interface HashEffects {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (hashed: string, password: string) => Promise<boolean>;
}

/** OWASP's least for Argon2id, which the package takes where nothing else is said: 19 MiB, two passes, one thread. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const ARGON2: HashEffects = {
  hash: (password) => hash(password, COST),
  verify: (hashed, password) => verify(hashed, password),
};

/** 38 MiB and two threads at the most, and a core left to the pages, so that they go on while many sign in. */
const LIMITS = {
  atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
  waiting: 64,
  timeout: 10,
} as const;

/** Hashes passwords, and checks them in the same time whether there is one to check or not. */
export class PasswordHasher {
  readonly #argon2: HashEffects;
  readonly #workshop = new Workshop(LIMITS);
  #nobodys: Promise<string> | undefined;

  constructor(argon2: HashEffects = ARGON2) {
    this.#argon2 = argon2;
  }

  /** @throws TooBusy where too many wait */
  hash(password: string): Promise<string> {
    return this.#inTurn(() => this.#argon2.hash(normalisedPassword(password)));
  }

  /**
   * Is it the password? Without one (null) as much is computed, and it is not.
   *
   * @throws TooBusy where too many wait
   */
  async verify(hashed: string | null, password: string): Promise<boolean> {
    this.#nobodys ??= this.hash(newSecret());
    const against = hashed ?? (await this.#nobodys);
    const isRight = await this.#inTurn(() =>
      this.#argon2.verify(against, normalisedPassword(password)),
    );
    return isRight && hashed !== null;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#workshop.run(new AbortController().signal, work);
  }
}
