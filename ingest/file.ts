import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../data/directory/layout.ts';
import { archiveOriginal, removeOriginals } from './archive.ts';
import type { Reject } from './counts.ts';
import { statement, type Database } from './database.ts';
import type { Found } from './discover.ts';
import { IngestError } from './errors.ts';
import { writeLake } from './lake.ts';
import type { Batch } from './manifest.ts';
import { figuresBySlice, unknownNames } from './preflight/observe.ts';
import type { Unknown } from './preflight/unknown.ts';
import type { FileOutcome } from './report.ts';
import { freshStaging } from './staging.ts';
import { leaveOutClosed } from './retention/leave-out-closed.ts';
import type { Note } from './sources/note.ts';
import type { Problem } from './problem.ts';
import { isOfTheFile } from './of-the-file.ts';
import { openReceived } from './sources/open.ts';
import type { Admitted, Reading, Workshop } from './sources/source.ts';
import { readingOf } from './sources/sources.ts';

/** A file that became a batch, with what was refused in it. */
export interface Taken {
  readonly batch: Batch;
  readonly rejects: readonly Reject[];
  readonly unknown: readonly Unknown[];
}

type Refused = Extract<FileOutcome, { state: 'refused' }>;

/**
 * Takes one file from its bytes to the lake's form. Nothing counts before the ledger names it.
 *
 * @param layout where original and Parquet files go: a place of their own, until somebody confirms (`commit.ts`)
 * @returns the batch, or the refusal of the file: other files go on
 */
export async function takeFile(
  workshop: Workshop,
  layout: Layout,
  found: Found,
): Promise<Taken | Refused> {
  try {
    await freshStaging(workshop.database);
    const scratch = join(layout.scratch, found.batch);
    const opened = await openReceived({ path: found.path, name: found.name, scratch });
    const reading = await readingOf(opened, workshop.settings);
    const taken = await together(
      read(workshop, layout, found, reading),
      archiveOriginal(layout, workshop.keys, found.path, found.fingerprint),
    );
    if ('batch' in taken) await requireUnchanged(layout, found, taken.batch);
    else await removeOriginals(layout, [found.fingerprint]);
    return taken;
  } catch (error) {
    const problem = problemOf(error);
    await removeOriginals(layout, [found.fingerprint]);
    return { state: 'refused', file: found.name, problem, rejects: [], unknown: [] };
  }
}

/** Reads a recognised file and writes what it brings. */
async function read(
  workshop: Workshop,
  layout: Layout,
  found: Found,
  reading: Reading,
): Promise<Taken | Refused> {
  const admitted = withNotes(
    await reading(workshop, found.batch),
    await leaveOutClosed(workshop.database, workshop.keys.closed),
  );
  const unknown = await unknownNames(workshop, admitted);
  if (isEmpty(admitted)) return refusedWhole(found, admitted, unknown);
  const batch = await toBatch(workshop.database, layout, found, admitted);
  return { batch, rejects: admitted.rejects, unknown };
}

/** What keeps this file out and no other; anything else ends the run. */
function problemOf(error: unknown): Problem {
  if (error instanceof IngestError) return error.problem;
  // texts nested too deep, or too long
  if (error instanceof RangeError) return { code: 'too-nested', place: null };
  if (isOfTheFile(error)) return { code: 'unreadable' };
  throw error;
}

/** What was read must be what was named: whoever copies a file into place may not have finished. */
async function requireUnchanged(
  layout: Layout,
  { path, bytes, modified }: Found,
  { files }: Batch,
): Promise<void> {
  if (modified === undefined) return;
  const entry = await stat(path).catch(() => undefined);
  if (entry?.size === bytes && entry.mtimeMs === modified) return;
  for (const file of files) await rm(join(layout.lake, file.path));
  throw new IngestError({ code: 'changed-meanwhile' });
}

function withNotes(admitted: Admitted, notes: readonly Note[]): Admitted {
  return { ...admitted, notes: [...(admitted.notes ?? []), ...notes] };
}

/** A file that brings nothing; to say that nothing was used is to bring something. */
function isEmpty({ counts, notes = [] }: Admitted): boolean {
  return counts.accepted === 0 && !notes.some(({ code }) => code === 'known-zero');
}

/** Waits for both, also when one fails: nothing may still be writing when the run is cleared away. */
async function together<T>(work: Promise<T>, beside: Promise<void>): Promise<T> {
  await Promise.allSettled([work, beside]);
  await beside;
  return work;
}

function refusedWhole(
  found: Found,
  { counts, rejects }: Admitted,
  unknown: readonly Unknown[],
): Refused {
  return {
    state: 'refused',
    file: found.name,
    problem: { code: 'no-usable-row', read: counts.read },
    counts,
    rejects,
    unknown,
  };
}

async function toBatch(
  database: Database,
  layout: Layout,
  found: Found,
  admitted: Admitted,
): Promise<Batch> {
  const { batch } = found;
  await stageRejects(database, batch, admitted.rejects);
  const slices = { ...(await slicesOf(database)), ...admitted.slices };
  return {
    batch,
    source: admitted.source,
    kind: admitted.kind,
    file: found.name,
    fingerprint: found.fingerprint,
    bytes: found.bytes,
    counts: admitted.counts,
    totals: admitted.totals,
    ...(admitted.notes?.length && { notes: admitted.notes }),
    ...(admitted.declares && { declares: admitted.declares }),
    slices,
    figures: await figuresBySlice(database),
    files: await writeLake(database, layout, batch),
  };
}

async function slicesOf(database: Database): Promise<Record<string, number>> {
  const rows = await database.rows<{ slice: string; rows: number }>(statement('sources/slice.sql'));
  return Object.fromEntries(rows.map(({ slice, rows: count }) => [slice, count]));
}

async function stageRejects(
  database: Database,
  batch: string,
  rejects: readonly Reject[],
): Promise<void> {
  await database.run(statement('sources/accept-reject.sql'), {
    batch,
    rejects: JSON.stringify(rejects),
  });
}
