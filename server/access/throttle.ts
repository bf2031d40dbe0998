import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Throttled } from '../errors.ts';

/** So many in so many seconds. */
export interface Pace {
  readonly most: number;
  readonly seconds: number;
}

/** Lets each key do something so often, kept in memory: whoever does it oftener is told when to come back. */
export class Throttle {
  readonly #limiter: RateLimiterMemory;

  constructor({ most, seconds }: Pace) {
    this.#limiter = new RateLimiterMemory({ points: most, duration: seconds });
  }

  /** @throws Throttled where it was done too often; the attempt does not make the wait longer */
  async pass(key: string): Promise<void> {
    try {
      await this.#limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new Throttled(seconds, refusal.consumedPoints === this.#limiter.points + 1);
    }
  }

  /** Takes one back: it was done by somebody who may. */
  async giveBack(key: string): Promise<void> {
    await this.#limiter.reward(key);
  }

  /** Forgets what was done. */
  async forget(key: string): Promise<void> {
    await this.#limiter.delete(key);
  }
}
