import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from './project.mjs';
import { say } from './say.mjs';
import { words } from './words.mjs';

const FILE = inProject('.build/setup.lock');
const HEARTBEAT = 2_000;
/** a holder that missed so many milliseconds of heartbeats is dead, even if its number lives on in another process */
const DEAD_AFTER = 20_000;
/** stands for the holder of a lock created an instant ago */
const UNSIGNED = 0;

/**
 * Runs a step of the set-up while no other process of this project does; waits for its turn.
 *
 * @param {() => Promise<void>} step must find out itself whether it still has something to do
 */
export async function alone(step) {
  await acquire();
  const beat = setInterval(() => void touch(), HEARTBEAT);
  try {
    await step();
  } finally {
    clearInterval(beat);
    await rm(FILE, { force: true });
  }
}

async function acquire() {
  await mkdir(inProject('.build'), { recursive: true });
  let told = false;
  while (!(await create())) {
    const holder = await liveHolder();
    if (holder === undefined) {
      await rm(FILE, { force: true });
    } else if (holder !== UNSIGNED && !told) {
      say(words.waiting(holder));
      told = true;
    }
    await sleep(200 + Math.random() * 200);
  }
}

/** Creates the lock, then makes sure nobody who thought it stale removed it meanwhile. */
async function create() {
  try {
    const file = await open(FILE, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  await sleep(100);
  return (await holderOf()) === process.pid;
}

/** @returns {Promise<number | undefined>} the process that holds the lock, undefined when it is dead or gone */
async function liveHolder() {
  const pid = await holderOf();
  const age = await stat(FILE).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Infinity,
  );
  if (age > DEAD_AFTER || (pid !== undefined && !isRunning(pid))) return undefined;
  return pid ?? UNSIGNED;
}

/** @returns {Promise<number | undefined>} undefined when there is no lock, or its holder has not signed it yet */
async function holderOf() {
  const text = await readFile(FILE, 'utf8').catch(() => '');
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

async function touch() {
  const now = new Date();
  await utimes(FILE, now, now).catch(() => undefined);
}
