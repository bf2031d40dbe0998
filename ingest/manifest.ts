import type { Declares } from './settings/declared.ts';
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MergeSpan } from '../data/model/merge.ts';
import { syncPath } from '../data/directory/durable.ts';
import type { Counts } from './counts.ts';
import { EXIT, IngestError } from './errors.ts';
import type { LakeFile } from './lake.ts';
import type { Note } from './sources/note.ts';
import type { BatchKind } from './sources/source.ts';

/** Measure → total: `uses`, a COUNTER metric, an enrolment state. */
export type Figures = Readonly<Record<string, number>>;

/** One ingested file: the unit of truth (formats §0). */
export interface Batch {
  /** first 16 hexadecimal digits of the fingerprint */
  readonly batch: string;
  readonly source: string;
  readonly kind: BatchKind;
  /** name of the file as received */
  readonly file: string;
  /** SHA-256 of the received bytes */
  readonly fingerprint: string;
  readonly bytes: number;
  readonly counts: Counts;
  readonly totals: Readonly<Record<string, number>>;
  /** what a person should know of it; absent when there is nothing */
  readonly notes?: readonly Note[];
  /** what it settles in the place of the settings folder; absent for all but a few */
  readonly declares?: Declares;
  /** unit of replacement → rows in the lake: a later batch with the same slice takes its place */
  readonly slices: Readonly<Record<string, number>>;
  /** slice → what it comes to, so that comparing needs no scan; a line written before 2026-11 has none */
  readonly figures?: Readonly<Record<string, Figures>>;
  readonly files: readonly LakeFile[];
}

/** One line of the ledger: what one run added or changed, all of it or none. Nothing is ever taken out of the ledger. */
export interface Run {
  readonly run: number;
  /** ISO time, UTC */
  readonly at: string;
  readonly batches: readonly Batch[];
  /** earlier batches that count no more: their slices fall to whoever brought them before */
  readonly undone?: readonly string[];
  /** undone batches that count again, in their old place */
  readonly redone?: readonly string[];
  /** what the lake holds of earlier batches from now on (retention, erasure: domain §5.3) */
  readonly rewritten?: readonly Rewritten[];
  /** years whose report this run closed (domain §5.3) */
  readonly closed?: readonly ClosedYear[];
  /** counts of enrolments whose readers are gone, as they were published; takes the place of any earlier line's */
  readonly frozen?: readonly LakeFile[];
  /** what retention or an erasure took away: kind of data → rows or files; nothing tells whose */
  readonly erased?: Readonly<Record<string, number>>;
}

/** A year whose distinct readers are frozen: its key is gone, nobody can count them again. */
export interface ClosedYear {
  readonly year: number;
  readonly files: readonly LakeFile[];
  /** what counted under what when they were frozen; absent when nothing did */
  readonly merges?: readonly MergeSpan[];
}

/** The lake's part of a batch, as retention or an erasure left it. */
export type Rewritten = Pick<Batch, 'batch' | 'slices' | 'files'>;

/** The ledger as read: `end` is the length of its whole lines, behind which a killed write may have left a torn one. */
export interface Manifest {
  readonly runs: readonly Run[];
  readonly end: number;
  /** SHA-256 of the whole lines: what a published version was built from */
  readonly fingerprint: string;
}

/**
 * Reads the ledger. A last line without its line end was never acknowledged and is left out.
 *
 * @throws IngestError when a whole line does not match its own checksum
 */
export async function readManifest(path: string): Promise<Manifest> {
  const content = await readFile(path).catch(() => Buffer.alloc(0));
  const end = content.lastIndexOf(10) + 1;
  const whole = content.subarray(0, end);
  const lines = whole.toString('utf8').split('\n').slice(0, -1);
  return {
    runs: lines.map(parseLine),
    end,
    fingerprint: createHash('sha256').update(whole).digest('hex'),
  };
}

/** Adds a run to the ledger, in one synced write behind its last whole line. */
export async function appendRun(path: string, manifest: Manifest, run: Run): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a');
  try {
    await truncate(path, manifest.end);
    await file.writeFile(`${JSON.stringify({ sum: checksum(run), ...run })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncPath(dirname(path));
}

/** The ledger as it would be with one more line. */
export function withLine(before: Manifest, line: Run): Manifest {
  return { ...before, runs: [...before.runs, line] };
}

/** Every lake file, and every original's fingerprint, that any line of the ledger ever named. */
export function everNamed({ runs }: Manifest): {
  readonly paths: ReadonlySet<string>;
  readonly fingerprints: ReadonlySet<string>;
} {
  const files = runs.flatMap(({ batches, rewritten = [], closed = [], frozen = [] }) => [
    ...[...batches, ...rewritten, ...closed].flatMap((each) => each.files),
    ...frozen,
  ]);
  return {
    paths: new Set(files.map(({ path }) => path)),
    fingerprints: new Set(
      runs.flatMap(({ batches }) => batches.map(({ fingerprint }) => fingerprint)),
    ),
  };
}

/** A batch as it stands after every line of the ledger. */
export interface Standing extends Batch {
  readonly state: 'live' | 'undone';
  /** ISO time of the run that brought it */
  readonly at: string;
}

/** Every batch as it stands now, oldest first. */
export function standingBatches({ runs }: Manifest): Standing[] {
  const standing = new Map<string, Standing>();
  const change = (batch: string, to: Partial<Standing>): void => {
    const before = standing.get(batch);
    if (before) standing.set(batch, { ...before, ...to });
  };
  for (const { at, batches, undone = [], redone = [], rewritten = [] } of runs) {
    for (const batch of batches) standing.set(batch.batch, { ...batch, state: 'live', at });
    for (const batch of undone) change(batch, { state: 'undone' });
    for (const batch of redone) change(batch, { state: 'live' });
    for (const { batch, slices, files } of rewritten) change(batch, { slices, files });
  }
  return [...standing.values()];
}

/** The batches that count, oldest first. */
export function liveBatches(manifest: Manifest): Standing[] {
  return standingBatches(manifest).filter(({ state }) => state === 'live');
}

/** Every closing of a year, with its ledger line. */
export function closings({ runs }: Manifest): (ClosedYear & Pick<Run, 'run' | 'at'>)[] {
  return runs.flatMap(({ run, at, closed = [] }) => closed.map((one) => ({ run, at, ...one })));
}

/** What the lake keeps of readers that are gone, told like the files of a batch. */
export function frozenFiles(manifest: Manifest): Pick<Batch, 'batch' | 'file' | 'files'>[] {
  const years = closings(manifest).map(({ year, files }) => ({
    batch: `closed-${year}`,
    file: String(year),
    files,
  }));
  const last = manifest.runs.findLast(({ frozen }) => frozen !== undefined);
  const enrolments = last?.frozen
    ? [{ batch: `enrolments-${last.run}`, file: String(last.run), files: last.frozen }]
    : [];
  return [...years, ...enrolments];
}

/** The years whose report is closed. */
export function closedYears(manifest: Manifest): ReadonlySet<number> {
  return new Set(closings(manifest).map(({ year }) => year));
}

/** A slice and the batch it is read from. */
export interface Owned {
  readonly batch: string;
  readonly slice: string;
  readonly rows: number;
}

/** Which batch each slice is read from: the last live one that brought it; in the order of their batches. */
export function ownedSlices(manifest: Manifest): Owned[] {
  const owners = new Map<string, Owned>();
  for (const { batch, slices } of liveBatches(manifest)) {
    for (const [slice, rows] of Object.entries(slices)) {
      owners.delete(slice);
      owners.set(slice, { batch, slice, rows });
    }
  }
  return [...owners.values()];
}

function parseLine(text: string, index: number): Run {
  try {
    const { sum, ...run } = JSON.parse(text) as Run & { sum: string };
    if (sum === checksum(run)) return run;
  } catch {
    // told below with its line, like a wrong checksum
  }
  throw new IngestError({ code: 'damaged-manifest', line: index + 1 }, EXIT.failed);
}

function checksum(run: Run): string {
  return createHash('sha256').update(JSON.stringify(run)).digest('hex').slice(0, 16);
}
