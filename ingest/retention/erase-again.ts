import { readErasures, type ErasureLine } from '../../data/directory/erasures.ts';
import type { Layout } from '../../data/directory/layout.ts';
import { originals, removeOriginals } from '../archive.ts';
import { IngestError } from '../errors.ts';
import { Keyring } from '../keys.ts';
import { readManifest } from '../manifest.ts';
import { withRun, type Run } from '../run.ts';
import { publishAcknowledged } from '../version/publish.ts';
import { closeYear } from './close.ts';
import { erase, isNothing, type Erased } from './erase.ts';
import { originalsOfRows } from './forget.ts';
import { purge } from './purge.ts';
import { rowsOf, type Named } from './rows-of.ts';

/** What erasing again came to: how much, never whose. */
export interface ErasedAgain {
  readonly forgotten: Erased;
  /** years closed again, on the figures that are there */
  readonly closed: readonly number[];
  /** what was due meanwhile */
  readonly purged: Erased;
}

/**
 * Erases from a data directory what its journal tells, and what has become due since: for one that was put together from a
 * backup of before. Doing it again does nothing.
 *
 * @throws JournalError when the journal is damaged
 */
export async function eraseAgain(layout: Layout, effects: Run['effects']): Promise<ErasedAgain> {
  const { lines = [] } = (await readErasures(layout.erasures)) ?? {};
  const readers = lines.filter((line) => line.kind === 'reader');
  const forgotten = await withRun(layout, effects, (run) => forgetAgain(run, readers));
  const closed: number[] = [];
  for (const line of lines)
    if (line.kind === 'year' && (await closeAgain(layout, line.year, effects)))
      closed.push(line.year);
  const { erased: purged } = await purge(layout, effects, false);
  return { forgotten, closed, purged };
}

async function forgetAgain(
  run: Run,
  lines: readonly Extract<ErasureLine, { kind: 'reader' }>[],
): Promise<Erased> {
  const { layout } = run;
  const before = await readManifest(layout.manifest);
  await publishAcknowledged(run, before);
  const named = namedIn(lines);
  const { rewriting, gone, erased } = await rowsOf(run, {
    ...{ before, named },
    line: before.runs.length + 1,
  });
  const told = new Set(lines.flatMap(({ originals: fingerprints }) => fingerprints));
  const kept = (await originals(layout)).map(({ fingerprint }) => fingerprint);
  const holding = new Set([
    ...kept.filter((fingerprint) => told.has(fingerprint)),
    ...(await originalsOfRows(layout, before, gone)),
  ]);
  const all = { ...erased, originals: holding.size };
  if (isNothing(all)) return all;
  await removeOriginals(layout, holding);
  await erase(run, before, { rewriting, erased: all });
  return all;
}

/** Every pseudonym the journal tells, by the key that made it. */
function namedIn(lines: readonly Extract<ErasureLine, { kind: 'reader' }>[]): Named {
  const named: Record<string, readonly string[]> = {};
  for (const [name, readers] of lines.flatMap((line) => Object.entries(line.readers)))
    named[name] = [...(named[name] ?? []), ...readers];
  return named;
}

/** False where it is closed, or nothing of it is there: then its key goes all the same. */
async function closeAgain(layout: Layout, year: number, effects: Run['effects']): Promise<boolean> {
  try {
    const asked = { ...effects, confirm: () => Promise.resolve(true) };
    return (await closeYear(layout, year, asked)).state === 'closed';
  } catch (error) {
    if (!(error instanceof IngestError) || error.problem.code !== 'nothing-of-year') throw error;
    await new Keyring(layout.keys).destroy(`use-${year}`);
    return false;
  }
}
