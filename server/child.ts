import { fork, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { programOf } from './setup/build.mjs';

/** The rooms with a process of their own. */
export type ChildRoom = 'ingest' | 'data/demo';

/** A process of the house that the command hands over to. */
export interface Child {
  readonly room: ChildRoom;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a child to its end at this terminal; signals are passed on to it.
 *
 * @returns its exit code, 128 + the signal's number when a signal ended it
 */
export async function runChild(own: Child): Promise<number> {
  const child = forkChild(own, 'inherit');
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, passOn);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, passOn);
  }
}

/** What a process said, and how it ended. */
export interface Heard {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a child to its end and listens to it; nothing of it reaches this terminal.
 *
 * @param told what it sends meanwhile
 */
export async function runHeard(own: Child, told: (message: unknown) => void): Promise<Heard> {
  const env = { ...own.env, CANOPEE_PROGRESS: 'told' };
  const child = forkChild({ ...own, env }, 'ignore', 'pipe');
  child.on('message', told);
  const [out, err, code] = await Promise.all([
    said(child.stdout),
    said(child.stderr),
    new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (ended, signal) => resolve(exitCodeOf(ended, signal)));
    }),
  ]);
  return { code, out, err };
}

async function said(stream: Readable | null): Promise<string> {
  return stream ? text(stream) : '';
}

/** Starts a child that ends with us. */
export function forkChild(
  { room, args, env }: Child,
  stdin: 'inherit' | 'ignore',
  output: 'inherit' | 'pipe' = 'inherit',
): ChildProcess {
  return fork(programOf(room), [...args], {
    env,
    execArgv: ['--max-old-space-size=1024'],
    stdio: [stdin, output, output, 'ipc'],
  });
}

/** How a process ended: its code, or 128 + the signal's number. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  if (code !== null) return code;
  return signal === null ? 1 : 128 + constants.signals[signal];
}
