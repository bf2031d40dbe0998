import type { ChildProcess } from 'node:child_process';
import { exitCodeOf, forkChild } from './child.ts';
import type { Words } from './words/words.ts';

/** The watch of the inbox, as a process beside the server. */
export interface InboxWatch {
  /** Tells it to stop, and waits until it has. */
  stop(): Promise<void>;
}

/** How the ingest process ends when somebody else watches already (`ingest/errors.ts`). */
const WATCHED_ALREADY = 3;

/** How long it may take to stop: an ingest it is in the middle of can be killed without harm. */
const PATIENCE_MS = 5_000;

/** How long until it is started again when it ended by itself. */
const RESUME_MS = 30_000;

/**
 * Starts the watch, and starts it again when it ends by itself.
 *
 * @param told what it sends
 */
export function watchInbox(
  env: NodeJS.ProcessEnv,
  { running }: Words,
  log: (line: string) => void,
  told: (message: unknown) => void,
): InboxWatch {
  let child: ChildProcess;
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  const begin = (): void => {
    child = forkChild({ room: 'ingest', args: ['watch'], env }, 'ignore');
    child.on('message', told);
    child.once('error', () => undefined);
    child.once('exit', (code, signal) => {
      const ending = exitCodeOf(code, signal);
      if (isStopping || ending === WATCHED_ALREADY) return;
      log(running.watchEnded(ending));
      timer = setTimeout(begin, RESUME_MS);
    });
  };
  begin();
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await stopped(child);
    },
  };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(impatience);
}
