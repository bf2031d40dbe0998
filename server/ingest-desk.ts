import { setTimeout as pause } from 'node:timers/promises';
import type { Heard } from './child.ts';

/**
 * Runs a command of the ingest process for somebody at a page.
 *
 * @param told what the process sends meanwhile
 */
export type RunIngest = (
  args: readonly string[],
  told?: (message: unknown) => void,
) => Promise<Heard>;

/** How the ingest process ends when another one has the data directory (`ingest/errors.ts`). */
export const LOCKED = 3;

const PATIENCE_MS = 60_000;
const AGAIN_MS = 400;

/** Commands that only look: they need not wait for those that change something. */
const LOOKS: readonly string[] = ['inbox', 'batches', 'quarantine', 'profile'];

/**
 * Runs commands that change something one after the other, those that look at once. While another process has the data directory, an import of the inbox or of the terminal,
 * a command is asked again for a minute; then it ends as locked.
 */
export function ingestDesk(
  run: (args: readonly string[], told: (message: unknown) => void) => Promise<Heard>,
  patience = PATIENCE_MS,
): RunIngest {
  let last: Promise<unknown> = Promise.resolve();
  const patiently = async (args: readonly string[], told: (message: unknown) => void) => {
    const end = performance.now() + patience;
    for (;;) {
      const heard = await run(args, told);
      if (heard.code !== LOCKED || performance.now() > end) return heard;
      await pause(AGAIN_MS);
    }
  };
  return (args, told = () => undefined) => {
    if (isLook(args)) return run(args, told);
    const mine = last.then(() => patiently(args, told));
    last = mine.catch(() => undefined);
    return mine;
  };
}

function isLook([name = '', ...others]: readonly string[]): boolean {
  return LOOKS.includes(name) && !others.includes('--read') && !others.includes('--write');
}
