import type { Slots } from './slots.ts';

/** Lends things within places it shares with others. */
export class Pool<Thing> {
  readonly #make: () => Promise<Thing>;
  readonly #slots: Slots;
  readonly #idle: Thing[] = [];

  constructor(make: () => Promise<Thing>, slots: Slots) {
    this.#make = make;
    this.#slots = slots;
  }

  /** Lends one for the time of the use. */
  lend<Result>(use: (thing: Thing) => Promise<Result>): Promise<Result> {
    return this.#slots.hold(async () => {
      const thing = this.#idle.pop() ?? (await this.#make());
      try {
        return await use(thing);
      } finally {
        this.#idle.push(thing);
      }
    });
  }

  /** Hands back those that are not lent, for good. */
  drain(): Thing[] {
    return this.#idle.splice(0);
  }
}
