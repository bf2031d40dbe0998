import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { syncPath, writeDurably } from '../data/directory/durable.ts';
import type { Layout } from '../data/directory/layout.ts';
import { removeOriginals } from './archive.ts';
import { appendRun, everNamed, readManifest, type Manifest, type Run } from './manifest.ts';

/** Where originals and Parquet files wait for somebody's yes; a run that ends without one leaves nothing. */
export function unconfirmed(layout: Layout): Layout {
  const folder = join(layout.scratch, 'unconfirmed');
  return { ...layout, lake: join(folder, 'lake'), archive: join(folder, 'archive') };
}

/** What is about to be put in its place: names relative to the lake, and fingerprints of originals. */
const settlingSchema = z.object({
  lake: z.array(z.string().regex(/^[a-z_]+\/(year=\d+\/)?[\w-]+\.parquet$/)),
  originals: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
type Settling = z.infer<typeof settlingSchema>;

/** Puts what waited in its place, then acknowledges it in one line of the ledger: all of it or none. */
export async function acknowledge(layout: Layout, before: Manifest, line: Run): Promise<Manifest> {
  await settle(layout);
  await appendRun(layout.manifest, before, line);
  await rm(layout.settling, { force: true });
  return readManifest(layout.manifest);
}

/**
 * Removes what a killed run had put in its place and never acknowledged. Only what that run itself had noted is looked at, and
 * nothing the ledger ever named is removed.
 */
export async function unsettle(layout: Layout, manifest: Manifest): Promise<void> {
  const text = await readFile(layout.settling, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const { lake, originals } = notedIn(text);
  const named = everNamed(manifest);
  for (const path of lake)
    if (!named.paths.has(path)) await rm(join(layout.lake, path), { force: true });
  await removeOriginals(
    layout,
    originals.filter((fingerprint) => !named.fingerprints.has(fingerprint)),
  );
  await rm(layout.settling, { force: true });
}

/** A note that is damaged names nothing. */
function notedIn(text: string): Settling {
  try {
    return settlingSchema.parse(JSON.parse(text));
  } catch {
    return { lake: [], originals: [] };
  }
}

/** Moves what waited by name only, the files are on disk already; which they are is noted first. */
async function settle(layout: Layout): Promise<void> {
  const waiting = unconfirmed(layout);
  const [lake, archive] = [await filesIn(waiting.lake), await filesIn(waiting.archive)];
  if (lake.length + archive.length === 0) return;
  const originals = archive.map((name) => name.replace(/\.enc$/, ''));
  await writeDurably(layout.settling, JSON.stringify({ lake, originals } satisfies Settling));
  const folders = [
    ...(await moveAll(archive, waiting.archive, layout.archive)),
    ...(await moveAll(lake, waiting.lake, layout.lake)),
  ];
  for (const folder of new Set(folders)) await syncPath(folder);
}

/** Paths of the files below a folder, relative to it. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** @returns the folders that gained a name */
async function moveAll(names: readonly string[], from: string, to: string): Promise<string[]> {
  const folders: string[] = [];
  for (const name of names) {
    const target = join(to, name);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(from, name), target);
    folders.push(dirname(target));
  }
  return folders;
}
