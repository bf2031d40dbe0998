import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from '../../server/setup/project.mjs';

/** What a command said, and how it ended. */
export interface Ended {
  /** null when a signal ended it */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `canopee` command that runs, with the processes it started: one process group. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** stdout and stderr so far */
  said(): string;
  /** Resolves when it has said this; fails when it ends without. */
  says(what: string | RegExp): Promise<void>;
  /** Signals the whole group; nothing happens when it has ended. */
  signal(signal: NodeJS.Signals): void;
}

/** A server that answers. */
export interface Server extends Running {
  /** `http://127.0.0.1:41234` */
  readonly address: string;
  /** Ends it as a service manager does. */
  stop(): Promise<Ended>;
}

const ENTRY = inProject('server/canopee.mjs');

/**
 * Starts `canopee ARGS…` on a data directory as a user does, away from any terminal.
 *
 * @param cwd where it is typed, and `canopee.yaml` looked for
 */
export function start(
  dataDir: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd?: string,
): Running {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    cwd,
    env: {
      ...withoutSettings(process.env),
      DATA_DIR: dataDir,
      PORT: '0',
      CANOPEE_WATCH: 'off',
      ...env,
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the command did not start');
  const text = { stdout: '', stderr: '' };
  let over = false;
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.stderr += part));
  const said = () => text.stdout + text.stderr;
  const signal = (name: NodeJS.Signals) => {
    if (!over) signalGroup(pid, name);
  };
  const endWithUs = () => {
    signal('SIGKILL');
  };
  process.once('exit', endWithUs);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      over = true;
      process.off('exit', endWithUs);
      resolve({ code, ...text });
    });
  });
  return {
    pid,
    ended,
    said,
    async says(what) {
      const found = () => (typeof what === 'string' ? said().includes(what) : what.test(said()));
      while (!found()) {
        if (over) throw new Error(`ended without saying ${String(what)}:\n${said()}`);
        await sleep(5);
      }
    },
    signal,
  };
}

/** Runs `canopee ARGS…` to its end. */
export function canopee(dataDir: string, ...args: readonly string[]): Promise<Ended> {
  return start(dataDir, args).ended;
}

/** Starts a server and waits until it answers. */
export async function startServer(
  dataDir: string,
  command: 'start' | 'serve' = 'serve',
  env: NodeJS.ProcessEnv = {},
  cwd?: string,
): Promise<Server> {
  const running = start(dataDir, [command], env, cwd);
  await running.says(/http:\/\/[\d.]+:\d+/);
  const [address] = /http:\/\/[\d.]+:\d+/.exec(running.said()) ?? [''];
  const stop = () => {
    process.kill(running.pid, 'SIGTERM');
    return running.ended;
  };
  return { ...running, address, stop };
}

/** The settings of the person who runs the tests are none of the command's business. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { HOST: _host, CANOPEE_LANG: _language, NODE_ENV: _mode, ...rest } = env;
  return rest;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
