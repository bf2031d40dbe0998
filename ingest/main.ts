import { createInterface } from 'node:readline/promises';
import { resolve } from 'node:path';
import { layoutOf, type Layout } from '../data/directory/layout.ts';
import { LockedError, takeLock } from '../data/directory/lock.ts';
import type { Effects } from './effects.ts';
import { EXIT, IngestError } from './errors.ts';
import { hasSettings, initialise } from './init.ts';
import { ingest } from './pipeline.ts';
import { Places } from './places.ts';
import { printReport } from './print.ts';
import { progressOn } from './progress.ts';
import type { Report } from './report.ts';
import { readSettings } from './settings/read.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { problemText, type Words } from './words/words.ts';

const words: Words = process.env.CANOPEE_LANG === 'en' ? en : fr;

const parent = stopWithParent();
process.exitCode = await main(process.argv.slice(2)).catch(explain);
parent.leave();

/** The ingest process: `ingest PATH… [--yes] [--json | --brief]` on `DATA_DIR`, or `init DIR`. */
async function main([command, ...rest]: readonly string[]): Promise<number> {
  const paths = rest.filter((argument) => !argument.startsWith('--'));
  const options = new Set(rest.filter((argument) => argument.startsWith('--')));
  if (command === 'init' && paths[0] !== undefined) return init(layoutOf(resolve(paths[0])));
  if (command === 'ingest' && paths.length > 0) {
    return ingestPaths(paths, {
      yes: options.has('--yes'),
      form: options.has('--json') ? 'json' : options.has('--brief') ? 'brief' : 'full',
    });
  }
  process.stderr.write(`${words.usage}\n`);
  return EXIT.usage;
}

async function init(layout: Layout): Promise<number> {
  await initialise(layout);
  process.stdout.write(`${words.initialised(layout.root)}\n`);
  return EXIT.done;
}

async function ingestPaths(
  paths: readonly string[],
  options: { readonly yes: boolean; readonly form: 'full' | 'brief' | 'json' },
): Promise<number> {
  const layout = layoutOf(resolve(process.env.DATA_DIR ?? 'var'));
  const lock = await takeLock(layout.ingestLock, 'canopee ingest', new Date());
  process.once('exit', () => lock.release());
  if (!(await hasSettings(layout))) await initialise(layout);

  const progress = progressOn(process.stderr, words);
  const effects: Effects = {
    now: () => new Date(),
    progress: progress.progress,
    confirm: async (preflight) => {
      if (options.yes) return true;
      progress.stop();
      if (options.form !== 'json') await show(layout, preflight);
      return ask();
    },
  };
  const report = await ingest(layout, paths, effects).finally(() => progress.stop());
  if (options.form === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (report.state === 'not-confirmed') process.stdout.write(`${words.state[report.state]}\n`);
  else await show(layout, options.form === 'brief' ? withoutDetails(report) : report);
  if (report.state === 'published')
    process.send?.({ type: 'published', version: report.version?.number });
  return exitCodeOf(report);
}

function exitCodeOf({ state, files }: Report): number {
  if (state === 'not-confirmed') return EXIT.usage;
  return files.some((file) => file.state === 'refused') ? EXIT.refused : EXIT.done;
}

/** Asks on the terminal; where there is none the answer is no, and how to say yes. */
async function ask(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    process.stderr.write(`${problemText(words, { code: 'confirmation-needed' })}\n`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(words.confirm);
  terminal.close();
  return words.yes.test(answer.trim());
}

async function show(layout: Layout, report: Report): Promise<void> {
  const places = new Places(await readSettings(layout.settings));
  const lines = printReport(report, words, (text) => places.suggest(text));
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The totals, and the files that were refused. */
function withoutDetails(report: Report): Report {
  return { ...report, files: report.files.filter(({ state }) => state === 'refused') };
}

/** Says in words what stopped the run, without the values of any row. */
function explain(error: unknown): number {
  if (error instanceof IngestError) {
    process.stderr.write(`${problemText(words, error.problem)}\n`);
    return error.exitCode;
  }
  if (error instanceof LockedError) {
    process.stderr.write(`${problemText(words, { code: 'locked', ...error.holder })}\n`);
    return EXIT.locked;
  }
  process.stderr.write(`${words.unexpected(error instanceof Error ? error.name : 'inconnue')}\n`);
  if (process.env.CANOPEE_DEBUG !== undefined && error instanceof Error)
    process.stderr.write(`${error.stack ?? error.message}\n`);
  return EXIT.failed;
}

/** A run whose parent died goes no further: nobody would read what it says. */
function stopWithParent(): { leave(): void } {
  const stop = (): never => process.exit(EXIT.failed);
  process.once('disconnect', stop);
  return {
    leave() {
      process.off('disconnect', stop);
      if (process.connected) process.disconnect();
    },
  };
}
