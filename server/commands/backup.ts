import { resolve } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { Audit } from '../access/audit.ts';
import type { AskIngest } from '../backup/inventory.ts';
import { isThere } from '../backup/is-there.ts';
import { keepJournalElsewhere } from '../backup/keep-elsewhere.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { knownPassphrase, newPassphrase, type PassphraseMeans } from '../backup/passphrase.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { BackupFault } from '../backup/fault.ts';
import type { Config } from '../config.ts';
import { CommandError } from '../errors.ts';
import { openRecords } from '../records/open-records.ts';
import { wordsIn, type Words } from '../words/words.ts';

/** What was typed behind `canopee backup` or `canopee restore`. */
export interface BackupTyped {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What these commands work with, handed in by `main.ts`. */
export interface BackupShell {
  readonly now: () => Date;
  readonly out: (line: string) => void;
  /** writes a line beside the answer */
  readonly log: (line: string) => void;
  readonly ingest: AskIngest;
  /** this Canopée's version */
  readonly canopee: string;
  /** the variable CANOPEE_PASSPHRASE */
  readonly passphrase: string | undefined;
  readonly ask: (question: string) => Promise<string>;
}

type Own = Pick<Config, 'language' | 'erasures'>;

/** One of these commands, as `main.ts` runs it. */
type BackupCommand = (
  config: Own,
  layout: Layout,
  typed: BackupTyped,
  shell: BackupShell,
) => Promise<void>;

/** What one of them is asked, and works with. */
interface Asked {
  readonly config: Own;
  readonly layout: Layout;
  /** absolute path of the backup */
  readonly file: string;
  readonly options: BackupTyped['options'];
  readonly shell: BackupShell;
  readonly words: Words;
}

/**
 * `backup FILE [--passphrase-file FILE] [--replace] [--json]`: everything that is kept, in one sealed file, while the server serves.
 *
 * @throws CommandError in words when it cannot be made; nothing is left half done
 */
export const runBackup = command(async ({ config, layout, file, options, shell, words }) => {
  const passphrase = await newPassphrase(meansOf(options, shell), words);
  const asked = { file, replace: options.replace === true, passphrase };
  const effects = effectsOf(shell, words);
  const made = await makeBackup(layout, { ...asked, canopee: shell.canopee }, effects);
  await noteBackup(layout, shell, words);
  await keepJournalElsewhere(config, layout, shell);
  if (options.json === true) shell.out(JSON.stringify(made, null, 2));
  else for (const line of words.backup.made(made)) shell.out(line);
});

/**
 * `restore FILE [--passphrase-file FILE] [--erasures FILE | --without-erasures] [--json]`: into an empty data directory.
 *
 * @throws CommandError in words when it cannot be restored; nothing is there then
 */
export const runRestore = command(async ({ config, layout, file, options, shell, words }) => {
  if (!(await isThere(file))) throw new CommandError(words.backup.noFile(file), 2);
  const passphrase = await knownPassphrase(meansOf(options, shell), words);
  const named = typeof options.erasures === 'string' ? [resolve(options.erasures)] : [];
  const journals = [...named, ...(config.erasures === null ? [] : [config.erasures])];
  const withoutErasures = options.withoutErasures === true;
  const asked = { file, passphrase, journals, withoutErasures };
  const restored = await restoreBackup(layout, asked, effectsOf(shell, words));
  if (options.json === true) shell.out(JSON.stringify(restored, null, 2));
  else for (const line of words.backup.restored(restored)) shell.out(line);
});

/** A command on one backup, whose faults are told in words. */
function command(task: (asked: Asked) => Promise<void>): BackupCommand {
  return (config, layout, { words: [typed = ''], options }, shell) => {
    const words = wordsIn(config.language);
    const file = resolve(typed);
    const asked = { config, layout, file, options, shell, words };
    return explained(file, words, () => task(asked));
  };
}

function meansOf(options: BackupTyped['options'], { passphrase, ask }: BackupShell) {
  const { passphraseFile } = options;
  const file = typeof passphraseFile === 'string' ? resolve(passphraseFile) : undefined;
  return { file, given: passphrase, ask } satisfies PassphraseMeans;
}

function effectsOf({ now, ingest, log }: BackupShell, words: Words) {
  const step = (name: keyof Words['backup']['step']) => log(words.backup.step[name]);
  return { now, ingest, words, step };
}

/** Everything that is kept left the house in one file: the administrator sees when. */
async function noteBackup(layout: Layout, { now }: BackupShell, words: Words): Promise<void> {
  if (!(await isThere(layout.records))) return;
  const records = await openRecords(layout.records, words);
  try {
    const deed = { actor: 'command', deed: 'backup', subject: '', detail: '' } as const;
    await new Audit(records, now).note(deed);
  } finally {
    records.close();
  }
}

async function explained(file: string, { backup }: Words, task: () => Promise<void>) {
  try {
    await task();
  } catch (error) {
    if (error instanceof BackupFault) throw new CommandError(backup.fault[error.kind](file));
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new CommandError(backup.diskFull(file), 4);
    if (code === 'EACCES' && path === file) throw new CommandError(backup.noFile(file), 2);
    throw error;
  }
}
