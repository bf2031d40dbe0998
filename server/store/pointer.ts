import { watch } from 'node:fs';
import type { Layout } from '../../data/directory/layout.ts';

const POLL_MS = 2_000;

/**
 * Calls back whenever the pointer may have moved: on a sign of the file system, and every two seconds for those that
 * give none (network shares).
 *
 * @returns stops watching
 */
export function watchPointer({ versions }: Layout, moved: () => void): () => void {
  const watcher = watch(versions, { persistent: false }, moved);
  watcher.on('error', () => watcher.close());
  const timer = setInterval(moved, POLL_MS);
  timer.unref();
  return () => {
    watcher.close();
    clearInterval(timer);
  };
}
