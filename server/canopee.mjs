#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureProgramsBuilt, programOf } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { inProject } from './setup/project.mjs';
import { say, SetupError } from './setup/say.mjs';
import { servesPages } from './setup/serves-pages.mjs';

try {
  await canopee(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/**
 * Prepares what the command needs, then hands over to it. Nothing but Node's own modules may be imported before.
 *
 * @param {readonly string[]} argv
 */
async function canopee(argv) {
  await ensureInstalled();
  await ensureProgramsBuilt();
  if (servesPages(argv)) await ensureBuilt();
  const { main } = await (argv[0] === 'dev' ? sources() : built());
  await main(argv);
}

/** @returns {Promise<typeof import('./main.ts')>} */
function built() {
  return import(pathToFileURL(programOf('server')).href);
}

/** As they are now, for a server that is reloaded at every change. */
async function sources() {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: inProject('tsconfig.json') });
  return import('./main.ts');
}
