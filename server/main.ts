import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { layoutOf, type Layout } from '../data/directory/layout.ts';
import { runChild, runHeard, type ChildRoom } from './child.ts';
import { canopeeCommand, isErasing, usageFault } from './command.ts';
import { readSecret } from '../data/directory/secret.ts';
import type { AccountAsked } from './commands/account.ts';
import type { BackupShell, BackupTyped } from './commands/backup.ts';
import type { Asked } from './commands/run.ts';
import { parseConfig, type Config } from './config.ts';
import { ensureData } from './demonstration.ts';
import { CommandError } from './errors.ts';
import { ingestDesk, type RunIngest } from './ingest-desk.ts';
import { watchInbox } from './inbox-watch.ts';
import type { Service } from './service.ts';
import { loadWebAssets } from './web-assets.ts';
import { wordsIn, type Words } from './words/words.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const now = () => new Date();
const log = (line: string) => void process.stderr.write(`${line}\n`);
const print = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * The `canopee` command, told what was typed after its name. What only some commands need, the engine and the server, is
 * loaded by those: to hand over to another process takes a third of the time without.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const words = wordsIn(process.env.CANOPEE_LANG === 'en' ? 'en' : 'fr');
  const actions = {
    start: () =>
      serve(async (config, layout) => {
        await withDemonstration(config, layout);
        return startPages(config, layout);
      }),
    serve: () => serve(startPages),
    dev: () =>
      serve(async (config, layout) => {
        await withDemonstration(config, layout);
        const { develop } = await import('./develop.ts');
        return develop(config, layout, { now, log, ingest: ingestOf(config) });
      }),
    read: async (asked: Asked) => {
      const { runRead } = await import('./commands/run.ts');
      const config = readConfig();
      process.exitCode = await runRead(config, layoutOf(config.dataDir), asked, print);
    },
    account: async (asked: AccountAsked) => {
      const { runAccount } = await import('./commands/account.ts');
      const config = readConfig();
      await runAccount(config, layoutOf(config.dataDir), asked, { now, out: print });
    },
    backup: async (typed: BackupTyped) => {
      const { runBackup } = await import('./commands/backup.ts');
      const config = readConfig();
      await runBackup(config, layoutOf(config.dataDir), typed, backupShell(config));
    },
    restore: async (typed: BackupTyped) => {
      const { runRestore } = await import('./commands/backup.ts');
      const config = readConfig();
      await runRestore(config, layoutOf(config.dataDir), typed, backupShell(config));
    },
    handOver: async (room: ChildRoom, args: readonly string[]) => {
      const config = readConfig();
      process.exitCode = await runInHouse(config, room, args);
      if (process.exitCode === 0) await goOnErasing(config, args);
    },
  };
  try {
    await canopeeCommand(actions, words, packageVersion()).parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = explain(error, argv, words);
  }
}

/** Starts a service on the data directory, for this process alone, and keeps it until a signal. */
async function serve(start: (config: Config, layout: Layout) => Promise<Service>): Promise<void> {
  const config = readConfig();
  const words = wordsIn(config.language);
  const layout = layoutOf(config.dataDir);
  const { claim } = await import('./service.ts');
  const lock = await claim(config, layout, now());
  process.once('exit', () => lock.release());
  const service = await start(config, layout);
  process.stdout.write(`${words.running.ready(service.address)}\n`);
  const heard = (message: unknown) => service.heard(message);
  const watch = config.watch ? watchInbox(houseEnv(config), words, log, heard) : undefined;
  await stopSignal();
  log(words.running.stopping);
  await watch?.stop();
  await service.stop();
  lock.release();
}

async function startPages(config: Config, layout: Layout): Promise<Service> {
  const { startService } = await import('./service.ts');
  return startService(config, layout, await loadWebAssets(), {
    ...{ now, log, ingest: ingestOf(config) },
  });
}

function withDemonstration(config: Config, layout: Layout): Promise<void> {
  const run = (room: ChildRoom, args: readonly string[]) => runInHouse(config, room, args);
  return ensureData(layout, wordsIn(config.language), { run, log });
}

function runInHouse(config: Config, room: ChildRoom, args: readonly string[]): Promise<number> {
  return runChild({ room, args, env: houseEnv(config) });
}

/** What the ingest process erased goes from the records too. */
async function goOnErasing(config: Config, [name, ...options]: readonly string[]): Promise<void> {
  if (!isErasing(name)) return;
  const { eraseBeside } = await import('./commands/erasing.ts');
  await eraseBeside(config, layoutOf(config.dataDir), [name, ...options], { now, log });
}

/** What a backup and its restoring work with; the ingest process is asked about other directories than the set one, too. */
function backupShell(config: Config): BackupShell {
  return {
    ...{ now, log, out: print, canopee: packageVersion() },
    passphrase: process.env.CANOPEE_PASSPHRASE === '' ? undefined : process.env.CANOPEE_PASSPHRASE,
    ask: (question) => readSecret(process.stdin, process.stderr, question),
    ingest: (dataDir, args) =>
      runHeard({ room: 'ingest', args, env: houseEnv({ ...config, dataDir }) }, () => undefined),
  };
}

/** The ingest process as the pages ask it. */
function ingestOf(config: Config): RunIngest {
  return ingestDesk((args, told) =>
    runHeard({ room: 'ingest', args, env: houseEnv(config) }, told),
  );
}

/** What the other processes are told of the settings; the secret of the identity provider is none of their business. */
function houseEnv({ dataDir, language }: Config): NodeJS.ProcessEnv {
  const { CANOPEE_OIDC_SECRET: _, ...env } = process.env;
  return { ...env, DATA_DIR: dataDir, CANOPEE_LANG: language };
}

function readConfig(): Config {
  const folder = process.cwd();
  return parseConfig({
    env: process.env,
    file: readIfThere(resolve(folder, 'canopee.yaml')),
    folder,
    defaultDataDir: resolve(ROOT, 'var'),
  });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function packageVersion(): string {
  const text = readFileSync(resolve(ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function stopSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => done());
  });
}

function explain(error: unknown, argv: readonly string[], words: Words): number {
  if (error instanceof CommanderError) {
    const fault = usageFault(error, argv, words);
    if (fault !== null) log(fault);
    return error.exitCode === 0 ? 0 : 2;
  }
  if (!(error instanceof CommandError)) throw error;
  log(error.message);
  return error.exitCode;
}
