import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file so that a crash leaves either the old content or the new, whole: written beside, synced, renamed.
 *
 * @param mode permissions of the new file, 0o600 for keys
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  mode = 0o644,
): Promise<void> {
  const beside = `${path}.tmp`;
  await writeBeside(beside, content, mode);
  await renameDurably(beside, path);
}

/**
 * Makes a file that must not be there yet: whole or not at all, and never over another one, whoever is faster.
 *
 * @returns false when there is one of that name
 */
export async function createDurably(path: string, content: string, mode = 0o644): Promise<boolean> {
  const beside = `${path}.${randomUUID()}.tmp`;
  await writeBeside(beside, content, mode);
  const isOurs = await linkInto(beside, path);
  if (isOurs) await syncPath(dirname(path));
  return isOurs;
}

/**
 * Gives a file that was written beside its name, whole or not at all; what was beside goes.
 *
 * @returns false when there is a file of that name, which stays as it is
 */
export async function linkInto(beside: string, path: string): Promise<boolean> {
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(beside, { force: true });
  }
}

async function writeBeside(
  beside: string,
  content: string | Uint8Array,
  mode: number,
): Promise<void> {
  await mkdir(dirname(beside), { recursive: true });
  const file = await open(beside, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Renames a synced file and syncs its folder, so that the new name survives a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncPath(dirname(to));
}

/** Forces a file's or folder's content to disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
