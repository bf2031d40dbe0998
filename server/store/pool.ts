/** Lends at most so many things at once; who comes too late waits for his turn. */
export class Pool<Thing> {
  readonly #make: () => Promise<Thing>;
  readonly #limit: number;
  readonly #idle: Thing[] = [];
  readonly #waiting: (() => void)[] = [];
  #lent = 0;

  constructor(make: () => Promise<Thing>, limit: number) {
    this.#make = make;
    this.#limit = limit;
  }

  /** Lends one for the time of the use. */
  async lend<Result>(use: (thing: Thing) => Promise<Result>): Promise<Result> {
    while (this.#lent >= this.#limit) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#lent += 1;
    try {
      const thing = this.#idle.pop() ?? (await this.#make());
      try {
        return await use(thing);
      } finally {
        this.#idle.push(thing);
      }
    } finally {
      this.#lent -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Hands back those that are not lent, for good. */
  drain(): Thing[] {
    return this.#idle.splice(0);
  }
}
