import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { programOf } from '../../server/setup/build.mjs';
import { inProject } from '../../server/setup/project.mjs';

/** When a process dies: before its nth change to the disk, or so many milliseconds after its first. */
export type Death = { readonly change: number } | { readonly ms: number };

/** How a process ended. */
export interface End {
  /** false when it had ended by itself before */
  readonly killed: boolean;
  readonly stderr: string;
  /** the changes to the disk it made, or was about to make when it died */
  readonly changes: readonly string[];
  /** from its first change to its end */
  readonly ms: number;
}

/**
 * Runs a command of the ingest process in a process of its own, which is killed by -9.
 *
 * @param death undefined: it runs to its end
 * @param log   path of a file for its changes to the disk
 */
export async function doomed(
  dataDir: string,
  args: readonly string[],
  log: string,
  death?: Death,
): Promise<End> {
  const child = spawn(
    process.execPath,
    ['--import', inProject('test/support/die-at.mjs'), programOf('ingest'), ...args],
    {
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        DISK_LOG: log,
        ...(death && 'change' in death && { DIE_AT: String(death.change) }),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_, signal) => {
      resolve(signal);
    });
  });
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  while (!isOver() && (await changesIn(log)).length === 0) await sleep(2);
  const began = performance.now();
  if (death && 'ms' in death) {
    await Promise.race([sleep(death.ms), ended]);
    child.kill('SIGKILL');
  }
  const signal = await ended;
  const ms = performance.now() - began;
  return { killed: signal === 'SIGKILL', stderr, changes: await changesIn(log), ms };
}

async function changesIn(log: string): Promise<string[]> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.split('\n').slice(0, -1);
}
