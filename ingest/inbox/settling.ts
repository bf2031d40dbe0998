import type { Dropped } from './dropped.ts';

/** Tells which files have stopped growing: those that look the same as some time before. */
export class Settling {
  readonly #quietMs: number;
  #seen = new Map<string, { readonly look: string; readonly since: number }>();

  /** @param quietMs how long a file must stay as it is */
  constructor(quietMs: number) {
    this.#quietMs = quietMs;
  }

  /** @param now milliseconds */
  look(files: readonly Dropped[], now: number): { settled: Dropped[]; isMoving: boolean } {
    const before = this.#seen;
    this.#seen = new Map(
      files.map((file) => {
        const look = lookOf(file);
        const known = before.get(file.path);
        return [file.path, known?.look === look ? known : { look, since: now }];
      }),
    );
    const settled = files.filter(
      ({ path }) => now - (this.#seen.get(path)?.since ?? now) >= this.#quietMs,
    );
    return { settled, isMoving: settled.length < files.length };
  }
}

/** What changes with every write to a file. */
export function lookOf({ bytes, modified }: Pick<Dropped, 'bytes' | 'modified'>): string {
  return `${bytes} ${modified}`;
}
