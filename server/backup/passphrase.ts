import { readFile, stat } from 'node:fs/promises';
import { commonPasswords } from '../access/common-passwords.ts';
import { passwordFault } from '../access/password-policy.ts';
import { CommandError } from '../errors.ts';
import type { Words } from '../words/words.ts';

/** Where a passphrase may come from; never from the command line, which others can read. */
export interface PassphraseMeans {
  /** a file for its owner alone, that was named */
  readonly file: string | undefined;
  /** the variable CANOPEE_PASSPHRASE */
  readonly given: string | undefined;
  /** asks without an echo; '' where nobody answers */
  readonly ask: (question: string) => Promise<string>;
}

/** Nobody's: only what everybody would try is refused. */
const NOBODY = { login: '', name: '', hasTotp: false } as const;

/**
 * The passphrase a backup is sealed to; typed, it is asked for twice.
 *
 * @throws CommandError in words when there is none, or it is too easy to guess for a file that may be tried for years
 */
export async function newPassphrase(means: PassphraseMeans, words: Words): Promise<string> {
  const passphrase = await knownPassphrase(means, words);
  const common = await commonPasswords();
  const fault = passwordFault(passphrase, NOBODY, (text) => common.has(text));
  if (fault) throw new CommandError(words.backup.passphrase.fault[fault], 2);
  const isTyped = means.file === undefined && means.given === undefined;
  if (isTyped && (await means.ask(words.backup.passphrase.again)) !== passphrase)
    throw new CommandError(words.backup.passphrase.differ, 2);
  return passphrase;
}

/** The passphrase a backup was sealed to. */
export async function knownPassphrase(
  { file, given, ask }: PassphraseMeans,
  { backup: { passphrase: words } }: Words,
): Promise<string> {
  const passphrase =
    file === undefined ? (given ?? (await ask(words.asked))) : await passphraseIn(file, words.open);
  if (passphrase === '') throw new CommandError(words.missing, 2);
  return passphrase;
}

/** The first line of a file nobody else may read. */
async function passphraseIn(file: string, open: (file: string) => string): Promise<string> {
  const entry = await stat(file).catch(() => undefined);
  if (!entry) return '';
  if ((entry.mode & 0o077) !== 0) throw new CommandError(open(file), 2);
  return (await readFile(file, 'utf8')).split(/\r?\n/)[0] ?? '';
}
