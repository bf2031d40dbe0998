import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncPath } from '../data/directory/durable.ts';
import type { Layout } from '../data/directory/layout.ts';

/** Where originals and Parquet files wait for somebody's yes; a run that ends without one leaves nothing. */
export function unconfirmed(layout: Layout): Layout {
  const folder = join(layout.scratch, 'unconfirmed');
  return { ...layout, lake: join(folder, 'lake'), archive: join(folder, 'archive') };
}

/** Moves what waited to its place: by name only, the files are on disk already. */
export async function settle(layout: Layout): Promise<void> {
  const waiting = unconfirmed(layout);
  const folders = [
    ...(await moveAll(waiting.archive, layout.archive)),
    ...(await moveAll(waiting.lake, layout.lake)),
  ];
  for (const folder of new Set(folders)) await syncPath(folder);
}

/** @returns the folders that gained a name */
async function moveAll(from: string, to: string): Promise<string[]> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  const folders: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const old = join(entry.parentPath, entry.name);
    const target = join(to, old.slice(from.length + 1));
    await mkdir(dirname(target), { recursive: true });
    await rename(old, target);
    folders.push(dirname(target));
  }
  return folders;
}
