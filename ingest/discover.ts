import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Effects } from './effects.ts';
import { EXIT, IngestError } from './errors.ts';
import { sha256Of } from './lake.ts';
import type { Problem } from './problem.ts';
import { shownName } from './shown-name.ts';

/** A file offered for ingest. */
export interface Found {
  readonly path: string;
  /** fit to be shown */
  readonly name: string;
  readonly bytes: number;
  /** when its content last changed, in milliseconds; absent where nobody else can change it */
  readonly modified?: number;
  /** SHA-256 of its bytes: the same file again is recognised whatever its name */
  readonly fingerprint: string;
  /** identifier of the batch it becomes */
  readonly batch: string;
}

/** Something offered that cannot be read as a file is. */
export interface Unreadable {
  readonly name: string;
  readonly problem: Problem;
}

/** Finds the files under the given paths, in the order of their names; hidden files and half-copied ones are left. */
export async function discover(
  paths: readonly string[],
  { progress }: Pick<Effects, 'progress'>,
): Promise<(Found | Unreadable)[]> {
  progress('discover', 0, 1);
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  const named = new Set(paths);
  const found: (Found | Unreadable)[] = [];
  for (const path of [...new Set(files)].sort())
    found.push(await foundAt(path, named.has(path) ? stat : lstat));
  return found;
}

/**
 * A pipe is never opened: reading it would wait for whoever writes into it.
 *
 * @param look follows a link somebody named, and none that lies in a folder: it may lead anywhere
 */
async function foundAt(path: string, look: typeof stat): Promise<Found | Unreadable> {
  const name = shownName(basename(path));
  try {
    const entry = await look(path);
    if (!entry.isFile()) return { name, problem: { code: 'not-a-file' } };
    const fingerprint = await sha256Of(path);
    const batch = fingerprint.slice(0, 16);
    return { path, name, bytes: entry.size, modified: entry.mtimeMs, fingerprint, batch };
  } catch (error) {
    return { name, problem: { code: 'cannot-read', reason: reasonOf(error) } };
  }
}

function reasonOf(error: unknown): Extract<Problem, { code: 'cannot-read' }>['reason'] {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return 'denied';
  if (code === 'ENOENT') return 'gone';
  throw error;
}

async function filesUnder(path: string): Promise<string[]> {
  const entry = await stat(path).catch((cause: unknown) => {
    throw new IngestError({ code: 'no-such-path', path }, EXIT.usage, cause);
  });
  if (!entry.isDirectory()) return [path];
  const files = await offeredIn(path, (each) => !each.isDirectory());
  if (files.length === 0) throw new IngestError({ code: 'nothing-to-read', path }, EXIT.usage);
  return files;
}

/** The files of a folder and those below it, without hidden ones and those that still bear the name of a download. */
export function filesIn(folder: string): Promise<string[]> {
  return offeredIn(folder, (each) => each.isFile());
}

async function offeredIn(folder: string, wanted: (entry: Dirent) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(wanted)
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => isOffered(relative(folder, path)));
}

function isOffered(path: string): boolean {
  return !/(^|[\\/])\.|\.(tmp|part|crdownload)$/.test(path);
}
