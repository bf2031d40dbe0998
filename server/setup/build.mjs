import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { inProject } from './project.mjs';
import { runScript } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { words } from './words.mjs';

/**
 * Something made of sources, in `.build/`.
 *
 * @typedef {object} Build
 * @property {readonly string[]} sources files and folders it is made of
 * @property {string} stamp holds the fingerprint of the sources it was made of
 * @property {readonly (readonly string[])[]} steps arguments of `vite build`, done side by side
 * @property {{ readonly begun?: string, readonly failed: string }} says
 */

/** @type {Build} */
const PAGES = {
  sources: ['web', 'data/model', 'package-lock.json', 'vite.config.ts'],
  stamp: '.build/sources.sha256',
  steps: [[], ['--ssr', 'render.ts']],
  says: { begun: words.building, failed: words.buildFailed },
};

/** @type {Build} */
const PROGRAMS = {
  sources: [
    ...['data', 'ingest', 'server', 'web/charts', 'web/words'],
    ...['package-lock.json', 'vite.program.config.ts'],
  ],
  stamp: '.build/programs.sha256',
  steps: ['ingest', 'server', 'data/demo'].map((room) => [
    ...['--config', inProject('vite.program.config.ts')],
    ...['--mode', room],
  ]),
  says: { failed: words.programBuildFailed },
};

/** Builds the pages, for the browser and for the server, when their sources changed since the last build. */
export function ensureBuilt() {
  return ensure(PAGES);
}

/** Makes one file of each process when the sources of any changed since the last time. */
export function ensureProgramsBuilt() {
  return ensure(PROGRAMS);
}

/**
 * A process as {@link ensureProgramsBuilt} leaves it.
 *
 * @param {'ingest' | 'server' | 'data/demo'} room whose `main.ts` it begins with
 */
export function programOf(room) {
  return inProject(`.build/programs/${room}/main.mjs`);
}

/** @param {Build} build */
async function ensure(build) {
  if (await isBuilt(build)) return;
  await alone(async () => {
    if (await isBuilt(build)) return;
    if (build.says.begun !== undefined) say(build.says.begun);
    await rm(inProject(build.stamp), { force: true });
    const fingerprint = await fingerprintOf(build);
    const codes = await Promise.all(build.steps.map((step) => vite('build', ...step)));
    if (codes.some((code) => code !== 0)) throw new SetupError(build.says.failed);
    await writeFile(inProject(build.stamp), fingerprint);
  });
}

/** @param {Build} build */
async function isBuilt(build) {
  const stamp = await readFile(inProject(build.stamp), 'utf8').catch(() => '');
  return stamp !== '' && stamp === (await fingerprintOf(build));
}

/**
 * The place of the project counts: what is built knows where its sources lie.
 *
 * @param {Build} build
 */
async function fingerprintOf({ sources }) {
  const hash = createHash('sha256').update(inProject(''));
  const paths = (await Promise.all(sources.map(filesUnder))).flat();
  // one after the other they took half of what a command takes
  const files = paths.map((path) => readFileSync(inProject(path)));
  for (const [at, path] of paths.entries())
    hash
      .update(`${path}\0`)
      .update(files[at] ?? '')
      .update('\0');
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
