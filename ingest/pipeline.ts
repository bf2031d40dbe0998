import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { renameDurably, syncPath } from '../data/directory/durable.ts';
import { versionFile, type Layout } from '../data/directory/layout.ts';
import { openDatabase, warehouse, type Database } from './database.ts';
import { discover, type Found } from './discover.ts';
import type { Effects } from './effects.ts';
import { takeFile, type Taken } from './file.ts';
import { Keyring } from './keys.ts';
import { sweepLake } from './lake.ts';
import {
  appendRun,
  batchesOf,
  ownedSlices,
  readManifest,
  type Batch,
  type Manifest,
} from './manifest.ts';
import { Places } from './places.ts';
import { reportOf, type FileOutcome, type Report, type RunState } from './report.ts';
import { readSettings, type Settings } from './settings/read.ts';
import type { Workshop } from './sources/source.ts';
import { load, openVersion, rollUp, seal, type Basis } from './version/build.ts';
import {
  currentVersion,
  nextNumber,
  pointTo,
  sweepVersions,
  type VersionCard,
} from './version/current.ts';
import { verify } from './version/verify.ts';

/** What the staged files came to. */
interface Staged {
  readonly taken: readonly Taken[];
  readonly outcomes: readonly FileOutcome[];
}

/**
 * Files in → published version. The order of the two commits is what makes a crash harmless: first the ledger, in one write,
 * then the pointer, in one rename. A run killed between them is finished by the next, because a version knows what it was
 * built from.
 *
 * @throws IngestError when settings, ledger or version are not as they should be; a refused file is in the report instead
 */
export async function ingest(
  layout: Layout,
  paths: readonly string[],
  effects: Effects,
): Promise<Report> {
  await sweep(layout);
  const settings = await readSettings(layout.settings);
  const database = await openDatabase(layout.scratch);
  try {
    const found = await discoverAll(paths, effects);
    const before = await readManifest(layout.manifest);
    const staged = await stageAll(workshopOf(database, settings, layout, effects), layout, {
      found,
      before,
      effects,
    });
    if (staged.taken.length > 0 && !(await effects.confirm(preflight(staged)))) {
      return reportOf('not-confirmed', staged.outcomes, await served(layout));
    }
    const manifest = await commit(layout, before, staged, effects);
    return await publish(database, layout, {
      basis: basisOf(settings, manifest),
      outcomes: staged.outcomes,
      effects,
    });
  } finally {
    database.close();
    await rm(layout.scratch, { recursive: true, force: true });
  }
}

async function sweep(layout: Layout): Promise<void> {
  await rm(layout.scratch, { recursive: true, force: true });
  await mkdir(layout.scratch, { recursive: true });
  await sweepLake(layout);
  await sweepVersions(layout);
}

function workshopOf(
  database: Database,
  settings: Settings,
  layout: Layout,
  effects: Effects,
): Workshop {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(
    effects.now(),
  );
  return {
    database,
    settings,
    places: new Places(settings),
    keys: new Keyring(layout.keys),
    today,
  };
}

async function discoverAll(paths: readonly string[], effects: Effects): Promise<Found[]> {
  effects.progress('discover', 0, 1);
  const found = await discover(paths);
  effects.progress('discover', 1, 1, String(found.length));
  return found;
}

/** Stage, validate, pseudonymise: one file after the other, so that memory does not grow with their number. */
async function stageAll(
  workshop: Workshop,
  layout: Layout,
  {
    found,
    before,
    effects,
  }: { readonly found: readonly Found[]; readonly before: Manifest; readonly effects: Effects },
): Promise<Staged> {
  const known = new Map(
    before.runs.flatMap(({ at, batches }) => batches.map(({ fingerprint }) => [fingerprint, at])),
  );
  const owned = new Set(ownedSlices(before).map(({ slice }) => slice));
  const taken: Taken[] = [];
  const outcomes: FileOutcome[] = [];
  for (const [index, file] of found.entries()) {
    effects.progress('stage', index, found.length, file.name);
    const since = known.get(file.fingerprint);
    if (since !== undefined) {
      outcomes.push({
        state: 'known',
        file: file.name,
        batch: file.fingerprint.slice(0, 16),
        since,
      });
      continue;
    }
    const result = await takeFile(workshop, layout, file);
    outcomes.push('batch' in result ? outcomeOf(result, owned) : result);
    if (!('batch' in result)) continue;
    taken.push(result);
    known.set(file.fingerprint, effects.now().toISOString());
    for (const slice of Object.keys(result.batch.slices)) owned.add(slice);
  }
  effects.progress('stage', found.length, found.length);
  return { taken, outcomes };
}

function outcomeOf({ batch, rejects }: Taken, owned: ReadonlySet<string>): FileOutcome {
  const slices = Object.keys(batch.slices);
  return {
    state: 'accepted',
    file: batch.file,
    batch: batch.batch,
    kind: batch.kind,
    source: batch.source,
    counts: batch.counts,
    totals: batch.totals,
    slices,
    replaces: slices.filter((slice) => owned.has(slice)).length,
    rejects,
  };
}

function preflight({ outcomes }: Staged): Report {
  return reportOf('not-confirmed', outcomes, null);
}

/** Writes the run into the ledger, if it brought anything. */
async function commit(
  layout: Layout,
  before: Manifest,
  staged: Staged,
  effects: Effects,
): Promise<Manifest> {
  const batches: Batch[] = staged.taken.map(({ batch }) => batch);
  if (batches.length === 0) return before;
  await appendRun(layout.manifest, before, {
    run: before.runs.length + 1,
    at: effects.now().toISOString(),
    batches,
  });
  return readManifest(layout.manifest);
}

/** Everything a version is a function of, as one fingerprint. */
function basisOf(settings: Settings, manifest: Manifest): Basis {
  const schema = ['20-dimensions.sql', '30-facts.sql', '40-rollups.sql'].map(warehouse).join('\n');
  const fingerprint = createHash('sha256')
    .update(settings.fingerprint)
    .update(manifest.fingerprint)
    .update(schema)
    .digest('hex');
  return { settings, manifest, fingerprint };
}

/** Builds, verifies and publishes a version, unless the served one was built from the very same. */
async function publish(
  database: Database,
  layout: Layout,
  {
    basis,
    outcomes,
    effects,
  }: {
    readonly basis: Basis;
    readonly outcomes: readonly FileOutcome[];
    readonly effects: Effects;
  },
): Promise<Report> {
  const current = await currentVersion(layout);
  const idle: RunState = outcomes.some(({ state }) => state === 'known') ? 'unchanged' : 'refused';
  if (current?.basis === basis.fingerprint) return reportOf(idle, outcomes, card(current));
  if (batchesOf(basis.manifest).length === 0) return reportOf('refused', outcomes, null);

  const number = await nextNumber(layout);
  const checksum = await build(database, layout, { basis, number, effects });
  effects.progress('publish', 1, 1, String(number));
  return reportOf('published', outcomes, { number, checksum });
}

/** Load, roll up, verify, publish: a version file becomes visible only whole. */
async function build(
  database: Database,
  layout: Layout,
  {
    basis,
    number,
    effects,
  }: { readonly basis: Basis; readonly number: number; readonly effects: Effects },
): Promise<string> {
  const file = versionFile(layout, number);
  const building = `${file}.building`;
  effects.progress('load', 0, 1);
  await openVersion(database, layout, building);
  await load(database, layout, basis);
  effects.progress('roll-up', 0, 1);
  await rollUp(database);
  const checksum = await seal(database, basis, {
    number,
    at: effects.now().toISOString().slice(0, 19),
  });
  effects.progress('verify', 0, 1);
  await verify(building, basis.manifest, checksum);
  effects.progress('publish', 0, 1);
  await syncPath(building);
  await renameDurably(building, file);
  await pointTo(layout, number);
  return checksum;
}

async function served(layout: Layout): Promise<Report['version']> {
  const current = await currentVersion(layout);
  return current ? card(current) : null;
}

function card({ number, checksum }: VersionCard): { number: number; checksum: string } {
  return { number, checksum };
}
