import { readFile, rm } from 'node:fs/promises';
import { ensureBuilt, ensureProgramsBuilt } from '../server/setup/build.mjs';
import { ensureChromium } from '../server/setup/chromium.mjs';
import { ensureInstalled } from '../server/setup/install.mjs';
import { inProject } from '../server/setup/project.mjs';
import { runScript } from '../server/setup/run.mjs';
import { say, SetupError } from '../server/setup/say.mjs';
import { tally } from './support/tally.mjs';

const REPORT = inProject('.build/tests.json');
/** The longest first, so that the others are over when it is. */
const CHECKS = [
  { name: 'lint', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'components',
    script: 'svelte-check/bin/svelte-check',
    args: ['--fail-on-warnings', '--output', 'human'],
  },
  {
    name: 'format',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
  },
];

const args = process.argv.slice(2);
const hard = args.includes('--hard');
const forVitest = args.filter((arg) => arg !== '--hard');

try {
  await timed('install', ensureInstalled);
  await timed('build', ensureBuilt);
  await timed('build programs', ensureProgramsBuilt);
  process.env.CHROMIUM = await timed('chromium', ensureChromium);
  const unsound = hard || forVitest.length > 0 ? [] : await checks();
  const passed = await tests();
  for (const check of unsound) say(`✗ ${check}`);
  process.exitCode = unsound.length === 0 && passed ? 0 : 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/**
 * Every check runs, two at a time, whatever the others said; so that one run tells all there is to mend.
 *
 * @returns the checks that failed: named again at the end, where a thousand lines of tests do not hide them
 */
async function checks() {
  /** @type {string[]} */
  const unsound = [];
  const waiting = [...CHECKS];
  await Promise.all([next(), next()]);
  return unsound;

  async function next() {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { name, script, args: checkArgs } = check;
      const code = await timed(name, () => runScript(script, checkArgs));
      if (code === 0) continue;
      say(`✗ ${name}`);
      unsound.push(name);
    }
  }
}

/** The tests of every project but the hard ones, or only these; arguments go to vitest as they are. */
async function tests() {
  const projects = hard ? ['hard'] : ['unit', 'e2e'];
  await rm(REPORT, { force: true });
  const code = await timed('tests', () =>
    runScript(
      'vitest/vitest.mjs',
      [
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${REPORT}`,
        ...forVitest,
      ],
      { stdout: 1 },
    ),
  );
  const text = await readFile(REPORT, 'utf8').catch(() => {
    throw new SetupError(
      'Les tests se sont arrêtés sans rendre de compte : le message est au-dessus.',
    );
  });
  const report = /** @type {import('./support/tally.mjs').Report} */ (JSON.parse(text));
  process.stdout.write(`\n${tally(report)}\n`);
  return code === 0;
}

/**
 * @template Result
 * @param {string} phase
 * @param {() => Promise<Result>} work
 */
async function timed(phase, work) {
  const start = performance.now();
  const result = await work();
  say(`· ${phase} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
