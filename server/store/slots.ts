/** Places for so many at once, whoever they are; who comes too late waits for his turn. */
export class Slots {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Does a work in one of the places. */
  async hold<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#taken >= this.#limit) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#taken += 1;
    try {
      return await work();
    } finally {
      this.#taken -= 1;
      this.#waiting.shift()?.();
    }
  }
}

/** Threads that Node does its waiting work in: statements of the engine, files, compression. */
const THREADS = 4;

/**
 * Statements that may run at once on a machine: one more than it has cores, so that a long one leaves a way past; never as many
 * as Node has threads, for then no file could be read and nothing be compressed until one has ended.
 */
export function statementsAtOnce(cores: number): number {
  return Math.min(cores + 1, THREADS - 1);
}
