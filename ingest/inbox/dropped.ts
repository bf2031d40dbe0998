import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { filesIn } from '../discover.ts';

/** A file of the inbox as the file system shows it. */
export interface Dropped {
  /** path below the inbox */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  /** when its content last changed, milliseconds */
  readonly modified: number;
}

/** The files of the inbox, in the order of their names; none when there is no inbox. */
export async function droppedFiles({ inbox }: Pick<Layout, 'inbox'>): Promise<Dropped[]> {
  const paths = await filesIn(inbox).catch(() => []);
  const files = await Promise.all(paths.sort().map((path) => droppedAt(inbox, path)));
  return files.flatMap((file) => file ?? []);
}

/** undefined when the file went away meanwhile */
async function droppedAt(inbox: string, path: string): Promise<Dropped | undefined> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry?.isFile()) return undefined;
  return { file: relative(inbox, path), path, bytes: entry.size, modified: entry.mtimeMs };
}
