import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from './project.mjs';
import { say } from './say.mjs';
import { words } from './words.mjs';

const HEARTBEAT = 2_000;
/** a holder that missed so many milliseconds of heartbeats is dead, even if its number lives on in another process */
const DEAD_AFTER = 20_000;
/** stands for the holder of a lock created an instant ago */
const UNSIGNED = 0;

/**
 * Runs a step of the set-up while no other process of this project does; waits for its turn.
 *
 * @param {() => Promise<void>} step must find out itself whether it still has something to do
 * @param {string} [file] the lock: holds the number of the process at work
 */
export async function alone(step, file = inProject('.build/setup.lock')) {
  await acquire(file);
  const beat = setInterval(() => void touch(file), HEARTBEAT);
  try {
    await step();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function acquire(file) {
  await mkdir(dirname(file), { recursive: true });
  let told = false;
  while (!(await create(file))) {
    const holder = await liveHolder(file);
    if (holder === undefined) {
      await rm(file, { force: true });
    } else if (holder !== UNSIGNED && !told) {
      say(words.waiting(holder));
      told = true;
    }
    await sleep(200 + Math.random() * 200);
  }
}

/**
 * Creates the lock, then makes sure nobody who thought it stale removed it meanwhile.
 *
 * @param {string} file
 */
async function create(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  await sleep(100);
  return (await holderOf(file)) === process.pid;
}

/**
 * @param {string} file
 * @returns {Promise<number | undefined>} the process that holds the lock, undefined when it is dead or gone
 */
async function liveHolder(file) {
  const pid = await holderOf(file);
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Infinity,
  );
  if (age > DEAD_AFTER || (pid !== undefined && !isRunning(pid))) return undefined;
  return pid ?? UNSIGNED;
}

/**
 * @param {string} file
 * @returns {Promise<number | undefined>} undefined when there is no lock, or its holder has not signed it yet
 */
async function holderOf(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text === '' ? undefined : Number(text);
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file */
async function touch(file) {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}
