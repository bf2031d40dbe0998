interface Laid<Value> {
  readonly value: Value;
  readonly until: number;
}

/** Things that lie at a time, where nothing else is said; the oldest make room. */
const MOST = 200;

/** Where something waits for somebody for a while, in memory alone: what is shown once, or offered until it is taken. */
export class Shelf<Value> {
  readonly #laid = new Map<string, Laid<Value>>();
  readonly #now: () => Date;
  readonly #minutes: number;
  readonly #most: number;

  constructor(minutes: number, now: () => Date, most = MOST) {
    this.#minutes = minutes;
    this.#most = most;
    this.#now = now;
  }

  /** Lays something down in the place of what lay there. */
  put(name: string, value: Value): void {
    this.#laid.delete(name);
    this.#laid.set(name, { value, until: this.#now().getTime() + this.#minutes * 60_000 });
    for (const oldest of this.#laid.keys()) {
      if (this.#laid.size <= this.#most) break;
      this.#laid.delete(oldest);
    }
  }

  /** What lies there; null where nothing does, or it lay too long. */
  find(name: string): Value | null {
    const laid = this.#laid.get(name);
    if (!laid) return null;
    if (laid.until > this.#now().getTime()) return laid.value;
    this.#laid.delete(name);
    return null;
  }

  take(name: string): void {
    this.#laid.delete(name);
  }
}
