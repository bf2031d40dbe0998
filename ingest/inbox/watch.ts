import type { Layout } from '../../data/directory/layout.ts';
import { LockedError, takeLock } from '../../data/directory/lock.ts';
import type { Problem } from '../problem.ts';
import { IngestError } from '../errors.ts';
import type { FileOutcome } from '../report.ts';
import { droppedFiles, type Dropped } from './dropped.ts';
import { recordOf } from './preflight-record.ts';
import { lookOf, Settling } from './settling.ts';
import { settingsPrint } from './settings-print.ts';
import { takeIn } from './take-in.ts';
import { wakerOf } from './wake.ts';

/** What the watch tells, and what it is told. */
export interface WatchEffects {
  now(): Date;
  /** a file was read and waits, or cannot be taken */
  examined(file: string, outcome: FileOutcome): void;
  /** files whose profile says `auto` were ingested */
  published(version: number, files: readonly string[]): void;
  /** settings or ledger keep it from reading anything; told once */
  stuck(problem: Problem): void;
  /** ends the watch */
  readonly signal: AbortSignal;
}

/** A file that has not changed for this long is no longer being copied. */
const QUIET_MS = 3_000;

/** How long between two looks: while something moves, and when nothing does. */
const SOON_MS = 1_000;
const LATER_MS = 10_000;

/** Watches the inbox until it is told to stop: what settles is preflighted and waits, or is ingested where its profile says `auto`. */
export async function watchInbox(layout: Layout, effects: WatchEffects): Promise<void> {
  const waker = wakerOf(layout.inbox, effects.signal);
  const settling = new Settling(QUIET_MS);
  const watch = new Watch(layout, effects);
  try {
    while (!effects.signal.aborted) {
      const files = await droppedFiles(layout);
      const { settled, isMoving } = settling.look(files, effects.now().getTime());
      const isBusy = await watch.handle(settled);
      await waker.next(isMoving || isBusy ? SOON_MS : LATER_MS);
    }
  } finally {
    waker.close();
  }
}

/** Knows what was handled, so that nothing is read twice. */
class Watch {
  readonly #layout: Layout;
  readonly #effects: WatchEffects;
  readonly #handled = new Map<string, string>();
  #stuck = '';

  constructor(layout: Layout, effects: WatchEffects) {
    this.#layout = layout;
    this.#effects = effects;
  }

  /** @returns true when somebody else works on the data now: to be tried again soon */
  async handle(settled: readonly Dropped[]): Promise<boolean> {
    const settings = await settingsPrint(this.#layout);
    const fresh: Dropped[] = [];
    for (const file of settled) if (await this.#isFresh(file, settings)) fresh.push(file);
    if (fresh.length === 0 || this.#effects.signal.aborted) return false;
    try {
      const lock = await takeLock(this.#layout.ingestLock, 'canopee watch', this.#effects.now());
      try {
        await takeIn(this.#layout, { fresh, settled, settings }, this.#effects);
      } finally {
        lock.release();
      }
      for (const file of fresh) this.#handled.set(file.path, keyOf(file, settings));
      this.#stuck = '';
      return false;
    } catch (error) {
      return this.#explain(error);
    }
  }

  async #isFresh(file: Dropped, settings: string): Promise<boolean> {
    const key = keyOf(file, settings);
    if (this.#handled.get(file.path) === key) return false;
    const record = await recordOf(this.#layout, file);
    if (record?.settings !== settings) return true;
    this.#handled.set(file.path, key);
    return false;
  }

  #explain(error: unknown): boolean {
    if (error instanceof LockedError) return true;
    if (!(error instanceof IngestError)) throw error;
    const text = JSON.stringify(error.problem);
    if (text !== this.#stuck) this.#effects.stuck(error.problem);
    this.#stuck = text;
    return false;
  }
}

function keyOf(file: Dropped, settings: string): string {
  return `${lookOf(file)} ${settings}`;
}
