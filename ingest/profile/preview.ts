import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Counts, Reject } from '../counts.ts';
import { openDatabase, statement } from '../database.ts';
import { IngestError } from '../errors.ts';
import { Keyring } from '../keys.ts';
import { Places } from '../places.ts';
import { suggested, unknownIn, type Unknown } from '../preflight/unknown.ts';
import type { Profile } from '../settings/profile.ts';
import type { Settings } from '../settings/read.ts';
import type { MappedFile } from '../sources/counts/table.ts';
import { mapFile } from '../sources/map-file.ts';
import { openReceived } from '../sources/open.ts';
import { mappedBy, readMapped } from '../sources/profiled.ts';
import type { Admitted, BatchKind, Workshop } from '../sources/source.ts';
import { shapeOf, type TableShape } from './shape.ts';

/** A sum of what was read. */
export interface Total {
  readonly month: string;
  readonly member: string | null;
  readonly resource: string;
  readonly metric: string;
  readonly value: number;
}

/** One of the first values, with its place. */
export interface FirstValue extends Total {
  readonly line: number;
  readonly sheet: string | null;
  readonly title: string;
}

/** What a profile would make of a file; nothing of it is kept. */
export interface Preview {
  readonly file: string;
  readonly source: string;
  readonly kind: BatchKind;
  readonly tables: readonly TableShape[];
  /** titles of the sheets that are not read */
  readonly leftOut: readonly string[];
  readonly counts: Counts;
  readonly totals: Readonly<Record<string, number>>;
  readonly sums: readonly Total[];
  readonly first: readonly FirstValue[];
  readonly rejects: readonly Reject[];
  /** names nobody knows, with known ones like them */
  readonly unknown: readonly Unknown[];
}

/**
 * Reads a file by the profile that describes it and keeps nothing: pseudonyms are made with keys that are thrown away.
 *
 * @param by the profile to read it by, where it is none of the settings
 * @throws IngestError when no profile describes the file, or it cannot be read
 */
export async function preview(
  path: string,
  settings: Settings,
  now: Date,
  by?: Profile,
): Promise<Preview> {
  const scratch = await mkdtemp(join(tmpdir(), 'canopee-'));
  const database = await openDatabase(scratch);
  try {
    const keys = new Keyring(join(scratch, 'keys'));
    const today = now.toISOString().slice(0, 10);
    const workshop = { database, settings, places: new Places(settings), keys, today };
    return await previewIn(workshop, path, { scratch: join(scratch, 'copy'), by });
  } finally {
    database.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function previewIn(
  workshop: Workshop,
  path: string,
  { scratch, by }: { readonly scratch: string; readonly by: Profile | undefined },
): Promise<Preview> {
  const { database, settings } = workshop;
  const name = basename(path);
  const opened = await openReceived({ path, name, scratch });
  const mapped =
    opened.form === 'json'
      ? undefined
      : await (by ? mapFile(opened, by) : mappedBy(opened, settings.profiles));
  if (!mapped) {
    const profiles = settings.profiles.map(({ source }) => source);
    throw new IngestError({ code: 'unknown-kind', profiles, headings: [] });
  }
  const admitted = await readMapped(mapped)(workshop, 'preview');
  return {
    ...toldOf(mapped, admitted),
    file: name,
    unknown: suggested(unknownIn(admitted.rejects), workshop),
    sums: await database.rows<Total>(statement('profile/preview-total.sql')),
    first: await database.rows<FirstValue>(statement('profile/preview-value.sql')),
  };
}

function toldOf(
  { tables, leftOut }: MappedFile,
  { source, kind, counts, totals, rejects }: Admitted,
): Omit<Preview, 'file' | 'sums' | 'first' | 'unknown'> {
  return {
    ...{ source, kind, counts, totals, rejects },
    tables: tables.map(shapeOf),
    leftOut: leftOut.map(({ name }) => name),
  };
}
