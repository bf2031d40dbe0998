import { readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { linkInto } from './durable.ts';

/** The process that holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly command: string;
  /** ISO time at which it took the lock */
  readonly since: string;
  /** start time of the process in clock ticks (Linux), so that a reused pid is not taken for it; null elsewhere */
  readonly born: string | null;
}

/** Held until released; releasing twice does nothing. */
export interface Lock {
  release(): void;
}

/** Somebody else holds the lock: `holder` says who. */
export class LockedError extends Error {
  readonly holder: Holder;

  constructor(holder: Holder) {
    super(`locked by process ${holder.pid} (${holder.command})`);
    this.holder = holder;
  }
}

/**
 * Takes an exclusive lock for this process. A lock left by a dead process is taken over.
 *
 * @throws LockedError when a living process holds it
 */
export async function takeLock(path: string, command: string, since: Date): Promise<Lock> {
  const self: Holder = {
    pid: process.pid,
    command,
    since: since.toISOString(),
    born: bornOf(process.pid),
  };
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await linkedInto(path, self)) {
      await sweepBeside(path);
      return { release: () => releaseOwn(path, self) };
    }
    const holder = await readHolder(path);
    if (holder && isAlive(holder)) throw new LockedError(holder);
    await rm(path, { force: true });
  }
  throw new Error(`the lock ${path} could not be taken`);
}

/** Does a living process hold a lock? */
export async function isHeld(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  return holder !== undefined && isAlive(holder);
}

/** Creates the lock whole or not at all: a reader never sees it half written. */
async function linkedInto(path: string, self: Holder): Promise<boolean> {
  const beside = `${path}.${self.pid}`;
  await writeFile(beside, JSON.stringify(self));
  return linkInto(beside, path);
}

/** Removes what processes left that were killed between writing the lock beside and linking it into place. */
async function sweepBeside(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(`${basename(path)}.`) ? name.slice(basename(path).length + 1) : '';
    if (/^\d+$/.test(pid) && !isRunning(Number(pid)))
      await rm(join(dirname(path), name), { force: true });
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  return isRunning(holder.pid) && (holder.born === null || bornOf(holder.pid) === holder.born);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Start time from /proc; null for a zombie, which holds nothing any more, and where there is no /proc. */
function bornOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function releaseOwn(path: string, self: Holder): void {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    if (holder.pid === self.pid && holder.born === self.born) rmSync(path, { force: true });
  } catch {
    // the lock is gone already: nothing to release
  }
}
