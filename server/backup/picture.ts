import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ERASURES, versionFile, type Layout } from '../../data/directory/layout.ts';
import { PictureMoved } from './fault.ts';
import type { Inventory } from './inventory.ts';

/** A file of a picture. */
export interface PictureFile {
  /** below the data directory, with `/` */
  readonly path: string;
  readonly bytes: number;
  readonly mode: number;
  /** SHA-256 the ledger keeps of it, where it keeps one */
  readonly sha256?: string;
  /** @throws PictureMoved when it is gone, or shorter than it was */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** What a picture is taken of, in the order it was looked at. */
export interface Sight {
  /** number of the published version, looked at before the ledger: a version is built from lines that are there */
  readonly version: number | undefined;
  readonly inventory: Inventory;
  /** the copy of the records; undefined where there are none */
  readonly records: string | undefined;
}

/** Below this many bytes a file that may be written again is read at once. */
const AT_ONCE = 2 ** 20;

/**
 * Every file a data directory consists of, as it stands at one moment, without a lock: what is published, what lies in the lake
 * and what is archived is never written again, and the ledger is read up to the line that was its last. Left out are the inbox, whose
 * files nobody has said yes to and which may hold card numbers, and what is made again by itself.
 */
export async function takePicture(
  layout: Layout,
  { version, inventory, records }: Sight,
): Promise<PictureFile[]> {
  const { root, lake, archive } = layout;
  const own = await Promise.all([
    ...(await changing(layout.settings)),
    ...(await changing(layout.keys)),
    ...(await changing(layout.harvest)),
  ]);
  const at = (path: string, sha256?: string) => kept(root, path, sha256);
  const below = (folder: string, name: string) => join(folder, name).slice(root.length + 1);
  return [
    ...own.map(({ path, ...file }) => ({ ...file, path: path.slice(root.length + 1) })),
    ...(inventory.end > 0 ? [await start(root, below(lake, 'manifest.jsonl'), inventory.end)] : []),
    ...(await all(inventory.files, ({ path, sha256 }) => at(below(lake, path), sha256))),
    ...(await all(inventory.originals, (one) => at(below(archive, `${one}.enc`)))),
    ...(version === undefined
      ? []
      : [
          held(below(layout.versions, 'current'), Buffer.from(`${version}\n`), 0o644),
          await at(versionFile(layout, version).slice(root.length + 1)),
        ]),
    ...(records === undefined ? [] : [{ ...(await kept(records, '')), path: 'state.db' }]),
    await at(ERASURES),
  ];
}

/** Files of the inbox, hidden ones apart: how many are left out. */
export async function waitingIn({ inbox }: Layout): Promise<number> {
  const entries = await readdir(inbox, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).length;
}

async function all<One>(
  ones: readonly One[],
  look: (one: One) => Promise<PictureFile>,
): Promise<PictureFile[]> {
  const files: PictureFile[] = [];
  for (const one of ones) files.push(await look(one));
  return files;
}

/** Files of a folder that may be written again; hidden ones and half-written ones are left out. */
async function changing(folder: string): Promise<Promise<PictureFile>[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const wanted = names.filter((name) => !/(^|\/)\.|\.tmp$/.test(name)).sort();
  const found = await Promise.all(
    wanted.map(async (name) => [name, await looked(join(folder, name))] as const),
  );
  return found
    .filter(([, entry]) => entry?.isFile() === true)
    .map(async ([name, entry]) => {
      const path = join(folder, name);
      const mode = (entry?.mode ?? 0o600) & 0o777;
      if (entry && entry.size > AT_ONCE) return { ...(await kept(path, '')), path };
      return held(path, await readFile(path).catch(moved), mode);
    });
}

function held(path: string, content: Uint8Array, mode: number): PictureFile {
  async function* pieces() {
    yield await Promise.resolve(content);
  }
  return { path, bytes: content.length, mode, pieces };
}

/** A file that is never written again. */
async function kept(root: string, path: string, sha256?: string): Promise<PictureFile> {
  const entry = await stat(join(root, path)).catch(moved);
  const file = await start(root, path, entry.size);
  return { ...file, mode: entry.mode & 0o777, ...(sha256 !== undefined && { sha256 }) };
}

/** The beginning of a file that only grows. */
function start(root: string, path: string, bytes: number): Promise<PictureFile> {
  async function* pieces() {
    if (bytes === 0) return;
    const stream = createReadStream(join(root, path), { end: bytes - 1, highWaterMark: AT_ONCE });
    try {
      for await (const piece of stream) yield piece as Buffer;
    } catch (error) {
      moved(error);
    }
  }
  return Promise.resolve({ path, bytes, mode: 0o644, pieces });
}

function looked(path: string) {
  return stat(path).catch(() => undefined);
}

function moved(error: unknown): never {
  throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new PictureMoved() : error;
}
