import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renameDurably, syncPath } from '../../data/directory/durable.ts';
import { ERASURES, layoutOf, type Layout } from '../../data/directory/layout.ts';
import { LockedError, takeLock, type Lock } from '../../data/directory/lock.ts';
import { CommandError } from '../errors.ts';
import { readNotices } from '../notices.ts';
import type { Words } from '../words/words.ts';
import { eraseAgain, type ErasedAgain } from './erase-again.ts';
import { findJournal } from './find-journal.ts';
import { keyFrom } from './header.ts';
import type { AskIngest } from './inventory.ts';
import { isThere } from './is-there.ts';
import type { BackupManifest, TableDigest } from './manifest.ts';
import { PackReader } from './pack.ts';
import { replacedBy } from './places.ts';
import { proveTables } from './prove-tables.ts';
import { unpack } from './unpack.ts';

const DAY_MS = 86_400_000;

/** What is to be restored. */
export interface RestoreAsked {
  /** absolute */
  readonly file: string;
  readonly passphrase: string;
  /** copies of the erasure journal that were named, by command or setting; absolute */
  readonly journals: readonly string[];
  /** was it said that nobody was forgotten since? Then no journal is needed */
  readonly withoutErasures: boolean;
}

/** What a restoring works with besides its files. */
export interface RestoreEffects {
  readonly now: () => Date;
  readonly ingest: AskIngest;
  readonly words: Words;
  /** where it is */
  readonly step: (step: 'reading' | 'tables' | 'erasing' | 'placing') => void;
}

/** What was restored. */
export interface Restored {
  /** ISO 8601: when the backup was made */
  readonly madeAt: string;
  readonly version: number | null;
  readonly files: number;
  readonly tables: readonly TableDigest[];
  /** files that waited in the inbox and are not in a backup */
  readonly waiting: number;
  readonly erased: ErasedAgain;
  /** its age, where it is greater than the settings in it allow; both in days */
  readonly overdue: { readonly age: number; readonly kept: number } | null;
}

/**
 * Restores a backup into a data directory that is empty, but for the erasure journal it may hold. Everything is put together
 * beside, proven table by table and rid again of what was erased since; then it gets its name. Until then nothing is there.
 *
 * @throws BackupFault when the file cannot be read; CommandError in words for whatever else is in the way
 */
export async function restoreBackup(
  layout: Layout,
  asked: RestoreAsked,
  effects: RestoreEffects,
): Promise<Restored> {
  const { words, now } = effects;
  await requireEmpty(layout, words);
  const pack = await PackReader.begin(asked.file);
  const beside = `${layout.root}.restoring`;
  let lock: Lock | undefined;
  try {
    const journal = await findJournal(layout, pack.header, asked, words);
    const key = await keyFrom(asked.passphrase, pack.header);
    await mkdir(dirname(beside), { recursive: true });
    lock = await takeLock(`${beside}.lock`, 'canopee restore', now()).catch(explained(words));
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, { mode: 0o700 });
    const made = layoutOf(join(beside, 'data'));
    const about = await putTogether(pack, key, made, effects);
    effects.step('erasing');
    const erased = await eraseAgain(made, { journal, madeAt: pack.header.madeAt }, effects);
    const overdue = await overdueAt(made, pack.header.madeAt, now());
    effects.step('placing');
    await putInPlace(made, layout, words);
    return { ...about, madeAt: pack.header.madeAt, erased, overdue };
  } finally {
    await pack.close();
    if (lock) await rm(beside, { recursive: true, force: true });
    lock?.release();
  }
}

async function putTogether(
  pack: PackReader,
  key: Buffer,
  made: Layout,
  { step, words }: RestoreEffects,
): Promise<Pick<Restored, 'version' | 'files' | 'tables' | 'waiting'>> {
  step('reading');
  const manifest: BackupManifest = await unpack(pack, key, dirname(made.root));
  step('tables');
  await proveTables(made, manifest, words);
  await mkdir(made.inbox, { recursive: true });
  const { version, entries, tables, waiting } = manifest;
  return { version, files: entries.length, tables, waiting };
}

async function overdueAt(
  { settings }: Layout,
  madeAt: string,
  now: Date,
): Promise<Restored['overdue']> {
  const { clocks } = await readNotices(settings);
  const age = Math.floor((now.getTime() - Date.parse(madeAt)) / DAY_MS);
  return clocks?.retention === true && age > clocks.backups ? { age, kept: clocks.backups } : null;
}

async function requireEmpty({ root }: Layout, { backup }: Words): Promise<void> {
  const names = await readdir(root).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  });
  if (names.some((name) => name !== ERASURES)) throw new CommandError(backup.notEmpty(root), 2);
}

function explained({ backup }: Words): (error: unknown) => Promise<Lock> {
  return (error) => {
    throw error instanceof LockedError
      ? new CommandError(backup.locked(error.holder.pid), 3)
      : error;
  };
}

/**
 * One rename gives the directory its name. What stood there, a journal at the most, is in what was put together; it goes last.
 */
async function putInPlace(made: Layout, layout: Layout, words: Words): Promise<void> {
  const { root } = layout;
  const former = replacedBy(layout);
  await requireEmpty(layout, words);
  try {
    if (await isThere(root)) await rename(root, former);
    await renameDurably(made.root, root);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EBUSY', 'EXDEV', 'EPERM'].includes(code))
      throw new CommandError(words.backup.mounted(root), 2);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
  await syncPath(dirname(root));
}
