import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { alone } from './lock.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { words } from './words.mjs';

/**
 * @typedef {{ version?: string, resolved?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/** Installs the dependencies of the lock file when they are missing or of another version. */
export async function ensureInstalled() {
  if (!isRecentEnough(process.versions.node))
    throw new SetupError(words.nodeTooOld(process.versions.node));
  if (await isInstalled()) return;
  await alone(async () => {
    if (await isInstalled()) return;
    say(words.installing);
    if ((await npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'])) !== 0) {
      throw new SetupError(words.installFailed);
    }
    if (!(await isInstalled())) throw new SetupError(words.installIncomplete);
  });
}

/** @param {string} version */
function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

async function isInstalled() {
  const wanted = await lockedPackages('package-lock.json');
  const found = await lockedPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, entry]) => isSatisfied(path, entry, found[path]));
}

/**
 * @param {string} path of the package, `node_modules/svelte`
 * @param {LockedPackage} wanted
 * @param {LockedPackage | undefined} found
 */
function isSatisfied(path, wanted, found) {
  if (path === '') return true;
  if (!found) return wanted.optional === true || wanted.devOptional === true;
  return found.version === wanted.version && existsSync(inProject(path));
}

/**
 * @param {string} path of a lock file
 * @returns {Promise<LockedPackages>} empty when there is none: nothing is installed
 */
async function lockedPackages(path) {
  const text = await readFile(inProject(path), 'utf8').catch(() => '{}');
  const lock = /** @type {{ packages?: LockedPackages }} */ (JSON.parse(text));
  return lock.packages ?? {};
}

/**
 * The npm that started us, else the one of the machine.
 *
 * @param {readonly string[]} args
 */
function npm(args) {
  const own = process.env.npm_execpath ?? '';
  if (basename(own) === 'npm-cli.js') return run(process.execPath, [own, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
