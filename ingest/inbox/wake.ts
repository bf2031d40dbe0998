import { mkdirSync, watch, type FSWatcher } from 'node:fs';

/** Waits for something to happen in a folder. */
export interface Waker {
  /** Resolves at the first sign of the file system since the last call, at the latest after so many milliseconds, or on abort. */
  next(atMostMs: number): Promise<void>;
  close(): void;
}

/** Signs come in bursts while a file is written: one look per burst is enough. */
const BURST_MS = 300;

/** Watches a folder; network shares give no signs, there only the time counts. */
export function wakerOf(folder: string, signal: AbortSignal): Waker {
  mkdirSync(folder, { recursive: true });
  let stirred = false;
  let wake = (): void => undefined;
  const watcher = watchQuietly(folder, () => {
    stirred = true;
    wake();
  });
  return {
    async next(atMostMs) {
      await pause(BURST_MS, signal);
      if (stirred || signal.aborted) {
        stirred = false;
        return;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, atMostMs - BURST_MS));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', wake, { once: true });
      });
      signal.removeEventListener('abort', wake);
      wake = () => undefined;
      stirred = false;
    },
    close: () => watcher?.close(),
  };
}

function watchQuietly(folder: string, stir: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, stir);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
