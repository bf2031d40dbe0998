import { link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { copyErasures, houseOf, readErasures } from '../../data/directory/erasures.ts';
import { syncPath } from '../../data/directory/durable.ts';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { LockedError, takeLock, type Lock } from '../../data/directory/lock.ts';
import { publishedNumber } from '../../data/directory/pointer.ts';
import { CommandError } from '../errors.ts';
import type { Words } from '../words/words.ts';
import { PictureMoved } from './fault.ts';
import { isThere } from './is-there.ts';
import { askInventory, type AskIngest } from './inventory.ts';
import type { BackupManifest } from './manifest.ts';
import { journalBeside } from './places.ts';
import { takePicture, waitingIn, type Sight } from './picture.ts';
import { copyRecords } from './records-copy.ts';
import { tableDigests, type Digests } from './table-digests.ts';
import { writePack } from './write-pack.ts';

/** What is to be backed up, and where to. */
export interface BackupAsked {
  /** absolute */
  readonly file: string;
  /** may a file of that name be replaced? */
  readonly replace: boolean;
  readonly passphrase: string;
  /** this Canopée's version */
  readonly canopee: string;
}

/** What a backup works with besides the data directory and its file. */
export interface BackupEffects {
  readonly now: () => Date;
  readonly ingest: AskIngest;
  readonly words: Words;
  /** where it is */
  readonly step: (step: 'picture' | 'tables' | 'writing') => void;
}

/** A backup that was made. */
export interface BackupMade extends Pick<BackupManifest, 'version' | 'waiting' | 'tables'> {
  readonly file: string;
  /** files in it */
  readonly files: number;
  /** bytes of it */
  readonly bytes: number;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  /** the copy of the erasure journal beside it */
  readonly journal: string;
}

const TRIES = 3;

/**
 * Makes a backup while whoever will serves, reads and imports. Written beside and renamed: it is there whole or not at all.
 *
 * @throws CommandError in words when the file is there already or lies in the data directory, when what is to be kept is damaged,
 *   or another backup is being made
 */
export async function makeBackup(
  layout: Layout,
  asked: BackupAsked,
  effects: BackupEffects,
): Promise<BackupMade> {
  const { words, now } = effects;
  await requireFree(layout, asked, words);
  const lock = await takeLock(layout.backupLock, 'canopee backup', now()).catch(explained(words));
  const beside = `${asked.file}.partial`;
  try {
    await mkdir(dirname(beside), { recursive: true });
    const made = await inTries(layout, { ...asked, file: beside }, effects);
    const journal = await putInPlace(layout, asked, { beside, house: made.house });
    const { size: bytes } = await stat(asked.file);
    const { version, waiting, tables, entries, madeAt } = made;
    const about = { version, waiting, tables, madeAt, bytes, journal };
    return { file: asked.file, files: entries.length, ...about };
  } finally {
    await rm(beside, { force: true });
    await rm(layout.backupScratch, { recursive: true, force: true });
    lock.release();
  }
}

async function requireFree(
  { root }: Layout,
  { file, replace }: BackupAsked,
  { backup }: Words,
): Promise<void> {
  if (!relative(resolve(root), file).startsWith('..'))
    throw new CommandError(backup.inside(file), 2);
  if (!replace && (await isThere(file))) throw new CommandError(backup.exists(file), 2);
}

function explained({ backup }: Words): (error: unknown) => Promise<Lock> {
  return (error) => {
    throw error instanceof LockedError
      ? new CommandError(backup.locked(error.holder.pid), 3)
      : error;
  };
}

interface Packed extends BackupManifest {
  readonly house: string;
  readonly madeAt: string;
}

/** An erasure meanwhile takes away what was being copied: then the picture is taken again. */
async function inTries(
  layout: Layout,
  asked: BackupAsked,
  effects: BackupEffects,
): Promise<Packed> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await pack(layout, asked, effects);
    } catch (error) {
      if (!(error instanceof PictureMoved)) throw error;
      if (tries === TRIES) throw new CommandError(effects.words.backup.moved, 4);
    }
  }
}

async function pack(layout: Layout, asked: BackupAsked, effects: BackupEffects): Promise<Packed> {
  const { now, ingest, words, step } = effects;
  step('picture');
  const house = await houseOf(layout.erasures);
  const version = await publishedNumber(layout);
  const inventory = await askInventory(ingest, layout.root);
  const sight: Sight = { version, inventory, records: await copyRecords(layout, words) };
  const picture = await takePicture(layout, sight);
  step('tables');
  const { engine, tables } = await digestsOf(layout, sight);
  step('writing');
  const about = {
    ...{ canopee: asked.canopee, engine, tables: [...tables], version: version ?? null },
    ...{ ledgerLines: inventory.lines, waiting: await waitingIn(layout) },
  };
  const madeAt = now().toISOString();
  const entries = await writePack(asked, { madeAt, house, about, picture }, words);
  // what was erased while it was copied would come back with it
  const { erasing } = await askInventory(ingest, layout.root);
  if (erasing !== inventory.erasing) throw new PictureMoved();
  return { ...about, entries, house, madeAt };
}

async function digestsOf(layout: Layout, { version, inventory, records }: Sight): Promise<Digests> {
  const { lake } = layout;
  const path = version === undefined ? undefined : versionFile(layout, version);
  const lakeFiles = inventory.files.map((file) => file.path);
  try {
    return await tableDigests({ version: path, lake, lakeFiles, records });
  } catch (error) {
    const all = [
      ...lakeFiles.map((file) => join(lake, file)),
      ...(path === undefined ? [] : [path]),
    ];
    for (const one of all) if (!(await isThere(one))) throw new PictureMoved();
    throw error;
  }
}

/** The journal first: a backup without it is not restored without a word. */
async function putInPlace(
  layout: Layout,
  { file, replace }: BackupAsked,
  { beside, house }: { readonly beside: string; readonly house: string },
): Promise<string> {
  const journal = journalBeside(file, house);
  const erasures = await readErasures(layout.erasures);
  if (erasures) await copyErasures(erasures, journal);
  if (replace) await rename(beside, file);
  else await nameAnew(beside, file);
  await syncPath(dirname(file));
  return journal;
}

/** Fails where somebody was faster; a disk without links can but be looked at before. */
async function nameAnew(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error;
    await rename(beside, file);
  }
}
