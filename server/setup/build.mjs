import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { inProject } from './project.mjs';
import { runScript } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { words } from './words.mjs';

const SOURCES = ['web', 'data/model', 'package-lock.json', 'vite.config.ts'];
const STAMP = '.build/sources.sha256';

/** Builds the pages, for the browser and for the server, when their sources changed since the last build. */
export async function ensureBuilt() {
  if (await isBuilt()) return;
  await alone(async () => {
    if (await isBuilt()) return;
    say(words.building);
    await rm(inProject(STAMP), { force: true });
    const fingerprint = await fingerprintOfSources();
    const codes = await Promise.all([vite('build'), vite('build', '--ssr', 'render.ts')]);
    if (codes.some((code) => code !== 0)) throw new SetupError(words.buildFailed);
    await writeFile(inProject(STAMP), fingerprint);
  });
}

async function isBuilt() {
  const stamp = await readFile(inProject(STAMP), 'utf8').catch(() => '');
  return stamp !== '' && stamp === (await fingerprintOfSources());
}

async function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(SOURCES.map(filesUnder))).flat()) {
    hash
      .update(`${path}\0`)
      .update(await readFile(inProject(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder
 * @returns {Promise<string[]>} the files, in an order that does not depend on the machine
 */
async function filesUnder(path) {
  const entries = await readdir(inProject(path), { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(inProject('').length).replaceAll('\\', '/'),
    )
    .sort();
}

/** @param {readonly string[]} args */
function vite(...args) {
  const env = { ...process.env, NODE_ENV: 'production' };
  return runScript('vite/bin/vite.js', [...args, '--logLevel', 'warn'], { env });
}
