import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Layout } from '../data/directory/layout.ts';
import type { ChildRoom } from './child.ts';
import { CommandError } from './errors.ts';
import type { Words } from './words/words.ts';

/** What making the demonstration needs from the outside. */
export interface DemonstrationEffects {
  readonly run: (room: ChildRoom, args: readonly string[]) => Promise<number>;
  readonly log: (line: string) => void;
}

/**
 * Makes and ingests the demonstration drop in a data directory that holds nothing; one that was interrupted is made again.
 *
 * @throws CommandError when one of the two processes fails and nothing is published
 */
export async function ensureData(
  layout: Layout,
  words: Words,
  { run, log }: DemonstrationEffects,
): Promise<void> {
  const preparing = join(layout.root, 'demonstration.preparing');
  const wasInterrupted = (await exists(preparing)) && !(await exists(layout.current));
  if (!wasInterrupted && !(await isEmpty(layout))) return;

  await mkdir(layout.root, { recursive: true });
  await writeFile(preparing, '');
  log(words.running.makingDemonstration(layout.root));
  await succeed('canopee demo', words, run('data/demo', ['--out', layout.root]));
  log(words.running.ingesting);
  await succeed(
    'canopee ingest',
    words,
    run('ingest', ['ingest', layout.inbox, '--yes', '--brief']),
  );
  await rm(preparing, { force: true });
}

async function succeed(task: string, words: Words, ending: Promise<number>): Promise<void> {
  const code = await ending;
  if (code !== 0) throw new CommandError(words.running.childFailed(task, code), code);
}

/** Nothing but locks. */
async function isEmpty(layout: Layout): Promise<boolean> {
  const locks = [layout.serverLock, layout.ingestLock, layout.watchLock].map((path) =>
    basename(path),
  );
  const entries = await readdir(layout.root).catch(() => [] as string[]);
  return entries.every((entry) => locks.includes(entry));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
