import { abortion } from './abortion.ts';
import { TooBusy, TooSlow } from './errors.ts';

/** How much is computed at a time. */
export interface WorkLimits {
  /** works done at once */
  readonly atOnce: number;
  /** works that may wait for their turn */
  readonly waiting: number;
  /** seconds a work may take, its turn waited for */
  readonly timeout: number;
}

/** As many at once as keep a small machine busy: the engine lends fewer connections still, and drawing takes turns. */
const LIMITS: WorkLimits = { atOnce: 6, waiting: 64, timeout: 30 };

/** Seconds until whoever is turned away may ask again: most answers take a fraction of one. */
const RETRY_AFTER = 2;

/** Where answers are computed: so many at once, so many more in line, and none for longer than it may take. */
export class Workshop {
  readonly #limits: WorkLimits;
  readonly #line = new Set<() => void>();
  #busy = 0;

  constructor(limits: Partial<WorkLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * Does a work when its turn comes. Its signal is aborted when the one given is, or when its time is up; its place is
   * free again only when it has truly ended.
   *
   * @throws TooBusy at once when the line is full; TooSlow when the time is up; the reason of the signal when it is aborted
   */
  async run<Result>(
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted();
    const { timeout } = this.#limits;
    const own = new AbortController();
    const leave = () => own.abort(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    const clock = setTimeout(() => own.abort(new TooSlow(timeout)), timeout * 1000);
    const gone = abortion(own.signal);
    try {
      return await Promise.race([this.#inTurn(own.signal, work), gone.promise]);
    } finally {
      gone.forget();
      clearTimeout(clock);
      signal.removeEventListener('abort', leave);
    }
  }

  async #inTurn<Result>(
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    if (this.#busy >= this.#limits.atOnce) await this.#turn(signal);
    else this.#busy += 1;
    try {
      signal.throwIfAborted();
      return await work(signal);
    } finally {
      this.#next();
    }
  }

  /** Waits in line. Whoever is called has the place of the one who left, so it is counted already. */
  #turn(signal: AbortSignal): Promise<void> {
    if (this.#line.size >= this.#limits.waiting) throw new TooBusy(RETRY_AFTER);
    return new Promise((called, gone) => {
      const call = () => {
        signal.removeEventListener('abort', leave);
        called();
      };
      const leave = () => {
        this.#line.delete(call);
        gone(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#line.add(call);
    });
  }

  #next(): void {
    const [first] = this.#line;
    if (!first) {
      this.#busy -= 1;
      return;
    }
    this.#line.delete(first);
    first();
  }
}
