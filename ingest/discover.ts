import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Effects } from './effects.ts';
import { EXIT, IngestError } from './errors.ts';
import { sha256Of } from './lake.ts';

/** A file offered for ingest. */
export interface Found {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its bytes: the same file again is recognised whatever its name */
  readonly fingerprint: string;
  /** identifier of the batch it becomes */
  readonly batch: string;
}

/** Finds the files under the given paths, in the order of their names; hidden files and half-copied ones are left. */
export async function discover(
  paths: readonly string[],
  { progress }: Pick<Effects, 'progress'>,
): Promise<Found[]> {
  progress('discover', 0, 1);
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  const found: Found[] = [];
  for (const path of [...new Set(files)].sort()) {
    const { size } = await stat(path);
    const fingerprint = await sha256Of(path);
    const batch = fingerprint.slice(0, 16);
    found.push({ path, name: basename(path), bytes: size, fingerprint, batch });
  }
  return found;
}

async function filesUnder(path: string): Promise<string[]> {
  const entry = await stat(path).catch((cause: unknown) => {
    throw new IngestError({ code: 'no-such-path', path }, EXIT.usage, cause);
  });
  if (!entry.isDirectory()) return [path];
  const files = await filesIn(path);
  if (files.length === 0) throw new IngestError({ code: 'nothing-to-read', path }, EXIT.usage);
  return files;
}

/** The files of a folder and those below it, without hidden ones and those that still bear the name of a download. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => isOffered(relative(folder, path)));
}

function isOffered(path: string): boolean {
  return !/(^|[\\/])\.|\.(tmp|part|crdownload)$/.test(path);
}
