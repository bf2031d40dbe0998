import { createInterface } from 'node:readline/promises';
import { resolve } from 'node:path';
import { JournalError } from '../data/directory/erasures.ts';
import { layoutOf } from '../data/directory/layout.ts';
import { LockedError, takeLock } from '../data/directory/lock.ts';
import type { Shell } from './commands/command.ts';
import { COMMANDS } from './commands/commands.ts';
import { givenTo } from './commands/given.ts';
import { isDiskFull } from './disk-full.ts';
import type { Effects } from './effects.ts';
import { EXIT, IngestError } from './errors.ts';
import { readSecret } from '../data/directory/secret.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { problemText, type Words } from './words/words.ts';

const words: Words = process.env.CANOPEE_LANG === 'en' ? en : fr;
const layout = layoutOf(resolve(process.env.DATA_DIR ?? 'var'));

const shell: Shell = {
  layout,
  words,
  env: process.env,
  now: () => new Date(),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  ask,
  secret: (question) => readSecret(process.stdin, process.stderr, question),
  progress: process.env.CANOPEE_PROGRESS === 'told' ? advanced : process.stderr,
  async lock(command) {
    const lock = await takeLock(layout.ingestLock, command, new Date());
    process.once('exit', () => lock.release());
  },
  stopped,
  published: (version) => void process.send?.({ type: 'published', version }),
  examined: () => void process.send?.({ type: 'examined' }),
};

// whoever reads our answer may stop reading: `canopee quarantine | head`
process.stdout.on('error', () => process.exit());

const parent = stopWithParent();
process.exitCode = await main(process.argv.slice(2)).catch(explain);
parent.leave();

/** The ingest process: one command on `DATA_DIR`. */
async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const given = command && givenTo(command, rest);
  if (command && given) return command.run(shell, given);
  shell.err(words.usage);
  return EXIT.usage;
}

/** Tells the server that started this process where it is. */
function advanced(...[step, done, total, detail]: Parameters<Effects['progress']>): void {
  process.send?.({ type: 'progress', step: words.step[step], done, total, detail });
}

async function ask(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question);
  terminal.close();
  return words.yes.test(answer.trim());
}

function stopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stop.abort());
  return stop.signal;
}

/** Says in words what stopped the run, without the values of any row. */
function explain(error: unknown): number {
  if (isDiskFull(error)) {
    shell.err(problemText(words, { code: 'disk-full', path: layout.root }));
    return EXIT.failed;
  }
  if (error instanceof IngestError) {
    shell.err(problemText(words, error.problem));
    return error.exitCode;
  }
  if (error instanceof JournalError) {
    const { path: file, line } = error;
    shell.err(problemText(words, { code: 'damaged-erasures', file, line }));
    return EXIT.failed;
  }
  if (error instanceof LockedError) {
    shell.err(problemText(words, { code: 'locked', ...error.holder }));
    return EXIT.locked;
  }
  shell.err(words.unexpected(error instanceof Error ? error.name : 'inconnue'));
  if (process.env.CANOPEE_DEBUG !== undefined && error instanceof Error)
    shell.err(error.stack ?? error.message);
  return EXIT.failed;
}

/** A run whose parent died goes no further: nobody would read what it says. */
function stopWithParent(): { leave(): void } {
  const stop = (): never => process.exit(EXIT.failed);
  if (isOrphan()) stop();
  process.once('disconnect', stop);
  return {
    leave() {
      process.off('disconnect', stop);
      if (process.connected) process.disconnect();
    },
  };
}

/** Its parent died before this process had listened. */
function isOrphan(): boolean {
  return process.send !== undefined && !process.connected;
}
