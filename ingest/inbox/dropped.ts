import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { filesIn } from '../discover.ts';
import { EXIT, IngestError } from '../errors.ts';

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

/**
 * The file of the inbox a person means, by its name there or its path.
 *
 * @throws IngestError when there is none
 */
export async function droppedFile(layout: Pick<Layout, 'inbox'>, word: string): Promise<Dropped> {
  const path = relative(layout.inbox, resolve(word));
  const file = (await droppedFiles(layout)).find(
    (each) => each.file === word || each.file === path,
  );
  if (!file) throw new IngestError({ code: 'not-in-inbox', file: word }, EXIT.usage);
  return file;
}

/** undefined when the file went away meanwhile */
async function droppedAt(inbox: string, path: string): Promise<Dropped | undefined> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry?.isFile()) return undefined;
  return { file: relative(inbox, path), path, bytes: entry.size, modified: entry.mtimeMs };
}
