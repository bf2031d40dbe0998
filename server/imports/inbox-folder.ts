import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, lstat, mkdir, readdir, realpath, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncPath } from '../../data/directory/durable.ts';
import type { Layout } from '../../data/directory/layout.ts';
import { REMOVED_DAYS, type RemovedFile } from '../../data/model/imports/inbox-page.ts';
import { numbered, safeName } from './safe-name.ts';

/** The inbox as the pages change it. */
export interface InboxFolder {
  /**
   * Puts a file there, whole or not at all, under a name that was free.
   *
   * @returns that name
   */
  receive(said: string, content: Readable): Promise<string>;
  /** Bytes there are left on its disk. */
  free(): Promise<number>;
  /** Takes a file out of it, to be kept for a while; false when there is none. */
  remove(file: string): Promise<boolean>;
  /** Puts one back; null when there is none. */
  restore(key: string): Promise<string | null>;
  /** what was taken out, the latest first */
  removed(): Promise<readonly RemovedFile[]>;
  /** Clears what a killed server left half received, and what was kept long enough. */
  sweep(): Promise<void>;
}

const HALF_RECEIVED = /^\.depot-[\w-]+\.part$/;
const KEY = /^(\d{13})-(.+)$/;
const DAY_MS = 86_400_000;

/** The inbox of a data directory. */
export function inboxFolder({ inbox, removed }: Layout, now: () => Date): InboxFolder {
  return {
    async receive(said, content) {
      await mkdir(inbox, { recursive: true });
      const scratch = join(inbox, `.depot-${randomUUID()}.part`);
      try {
        await pipeline(content, createWriteStream(scratch, { mode: 0o600 }));
        await syncPath(scratch);
        return await placed(scratch, inbox, safeName(said));
      } finally {
        await rm(scratch, { force: true });
      }
    },
    async free() {
      await mkdir(inbox, { recursive: true });
      const { bavail, bsize } = await statfs(inbox);
      return bavail * bsize;
    },
    async remove(file) {
      const path = await pathIn(inbox, file);
      if (path === null) return false;
      await mkdir(removed, { recursive: true, mode: 0o700 });
      await rename(path, join(removed, `${now().getTime()}-${basename(file)}`));
      await sweepRemoved(removed, now());
      return true;
    },
    async restore(key) {
      const path = KEY.test(key) ? await pathIn(removed, key) : null;
      if (path === null) return null;
      return placed(path, inbox, safeName(key.replace(KEY, '$2')));
    },
    async removed() {
      await sweepRemoved(removed, now());
      const names = await readdir(removed).catch(() => []);
      const files = await Promise.all(names.map((key) => removedFile(removed, key)));
      return files.flatMap((file) => file ?? []).sort((a, b) => (a.key < b.key ? 1 : -1));
    },
    async sweep() {
      const names = await readdir(inbox).catch(() => []);
      for (const name of names)
        if (HALF_RECEIVED.test(name)) await rm(join(inbox, name), { force: true });
      await sweepRemoved(removed, now());
    },
  };
}

/** Gives a file its name where that is free, else the next number; never over another one. */
async function placed(from: string, folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const free = numbered(name, number);
    if (!(await moved(from, join(folder, free)))) continue;
    await syncPath(folder);
    return free;
  }
}

/** A second name, then the first one goes: a rename would take the place of what is there. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    await rm(from);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
  }
  // a share that knows no second names
  if (await lstat(to).catch(() => null)) return false;
  await rename(from, to);
  return true;
}

/** The path of a file below a folder; null for whatever else a name may lead to. */
async function pathIn(folder: string, file: string): Promise<string | null> {
  const parts = file.split(sep);
  if (parts.some((part) => part === '' || part.startsWith('.') || part.includes('\0'))) return null;
  const path = join(folder, file);
  const [root, home] = await Promise.all([folder, dirname(path)].map((each) => realpath(each).catch(() => null))); // prettier-ignore
  if (root === null || home === null || !`${home}${sep}`.startsWith(`${root}${sep}`)) return null;
  const entry = await lstat(path).catch(() => null);
  return entry?.isFile() ? path : null;
}

async function removedFile(folder: string, key: string): Promise<RemovedFile | null> {
  const [, moment, file] = KEY.exec(key) ?? [];
  const entry = await stat(join(folder, key)).catch(() => null);
  if (moment === undefined || file === undefined || !entry?.isFile()) return null;
  return { key, file, bytes: entry.size, removedAt: new Date(Number(moment)).toISOString() };
}

async function sweepRemoved(folder: string, now: Date): Promise<void> {
  const end = now.getTime() - REMOVED_DAYS * DAY_MS;
  for (const name of await readdir(folder).catch(() => [])) {
    const [, moment] = KEY.exec(name) ?? [];
    if (moment !== undefined && Number(moment) < end) await rm(join(folder, name), { force: true });
  }
}
