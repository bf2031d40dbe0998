import { appendFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded before a process of ours: DISK_LOG names a file that is told every change the process makes to the disk by name, a
 * line each; DIE_AT is the number of the change before which it kills itself as `kill -9` would. A write is two: one that has
 * not begun, one that stopped half way.
 */

/** @typedef {(this: unknown, ...args: unknown[]) => Promise<unknown>} Change */

const { DISK_LOG, DIE_AT } = process.env;
let changes = 0;

/** @param {string} what */
function isLast(what) {
  changes += 1;
  if (DISK_LOG !== undefined) appendFileSync(DISK_LOG, `${what}\n`);
  return changes === Number(DIE_AT);
}

/** @returns {Promise<unknown>} never settled */
function die() {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** @param {Change} change @param {string} name @returns {Change} */
function watched(change, name) {
  return function (...args) {
    const paths = args.filter((arg) => typeof arg === 'string' && arg.startsWith('/'));
    return isLast([name, ...paths].join(' ')) ? die() : change.apply(this, args);
  };
}

/** @param {Change} write @returns {Change} */
function watchedHalves(write) {
  return async function (content, ...rest) {
    const bytes = Buffer.from(/** @type {string} */ (content));
    if (!isLast(`half of a write of ${bytes.length} bytes`))
      return write.apply(this, [content, ...rest]);
    await write.apply(this, [bytes.subarray(0, bytes.length / 2), ...rest]);
    return die();
  };
}

/** @type {Record<string, Change>} */
const calls = /** @type {any} */ (fs);
for (const name of ['rename', 'rm', 'truncate', 'link', 'writeFile'])
  if (calls[name]) calls[name] = watched(calls[name], name);

const handle = await fs.open(new URL(import.meta.url));
/** @type {Record<string, Change>} */
const methods = Object.getPrototypeOf(handle);
await handle.close();
const { writeFile, write, sync } = methods;
if (!writeFile || !write || !sync) throw new Error('a file handle has other methods than it had');
methods.writeFile = watched(watchedHalves(writeFile), 'write');
methods.write = watched(write, 'write in place');
methods.sync = watched(sync, 'sync');
syncBuiltinESMExports();
