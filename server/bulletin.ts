import type { LiveEvent } from '../data/model/live-event.ts';
import type { RunIngest } from './ingest-desk.ts';

/** Tells what happens to whoever listens, until it is closed. */
export class Bulletin {
  readonly #listeners = new Set<Listener>();
  readonly #most: number;
  #isClosed = false;

  /** @param most listeners at a time */
  constructor(most = 200) {
    this.#most = most;
  }

  /** How many listen now. */
  get listeners(): number {
    return this.#listeners.size;
  }

  tell(event: LiveEvent): void {
    for (const { hear } of this.#listeners) hear(event);
  }

  /**
   * Listens from now on.
   *
   * @returns how to leave; null when too many listen, or nobody will be told anything any more
   */
  join(listener: Listener): (() => void) | null {
    if (this.#isClosed || this.#listeners.size >= this.#most) return null;
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells everybody that this was all. */
  close(): void {
    this.#isClosed = true;
    for (const { end } of this.#listeners) end();
    this.#listeners.clear();
  }
}

interface Listener {
  readonly hear: (event: LiveEvent) => void;
  readonly end: () => void;
}

/** Runs commands of the ingest process, and tells everybody where they are. */
export function toldTo(bulletin: Bulletin, ingest: RunIngest): RunIngest {
  return async (args, told) => {
    const heard: unknown[] = [];
    try {
      return await ingest(args, (message) => {
        if (tellHeard(bulletin, message)) heard.push(message);
        told?.(message);
      });
    } finally {
      if (heard.length > 0) bulletin.tell({ type: 'idle' });
    }
  };
}

/** Passes on what the ingest process sends, as far as it is the business of open pages. */
export function tellHeard(bulletin: Bulletin, message: unknown): boolean {
  const event = eventOf(message);
  if (event) bulletin.tell(event);
  return event !== null;
}

function eventOf(message: unknown): LiveEvent | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type, step, done, total } = message as Record<string, unknown>;
  if (type === 'examined') return { type: 'changed', page: 'inbox' };
  if (type !== 'progress' || typeof step !== 'string') return null;
  return { type: 'progress', step, done: Number(done), total: Number(total) };
}
