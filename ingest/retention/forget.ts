import type { Layout } from '../../data/directory/layout.ts';
import { originals, removeOriginals } from '../archive.ts';
import { statement } from '../database.ts';
import { Keyring, pseudonymOf, type KeyName } from '../keys.ts';
import { viewLake } from '../lake.ts';
import { closedYears, readManifest, standingBatches, type Manifest } from '../manifest.ts';
import type { Report } from '../report.ts';
import { withRun, type Run } from '../run.ts';
import { servedVersion } from '../version/current.ts';
import { publishAcknowledged } from '../version/publish.ts';
import { erase, isNothing, type Erased } from './erase.ts';
import { inboxHolding, originalsHolding } from './holds.ts';
import { readersOf, yearOfFile } from './personal.ts';
import { Rewriting, type Place } from './rewriting.ts';
import { withoutReaders, type Gone } from './without-readers.ts';

/** What forgetting a person came to, or would: how much, never whose. */
export interface Forgetting {
  readonly state: 'unknown' | 'to-confirm' | 'not-confirmed' | 'forgotten';
  readonly erased: Erased;
  /** what nobody can search any more, or Canopée may not touch */
  readonly left: Left;
  readonly version: Report['version'];
}

/** What may still hold the person. */
export interface Left {
  /** closed years: their readers have no name under any key */
  readonly closedYears: readonly number[];
  /** originals that were kept before and do not hold the card in plain text; they go by their clock */
  readonly originals: number;
  /** files of the inbox that hold the card: they are the librarian's to remove */
  readonly inbox: readonly string[];
}

/** What a forgetting does to the world besides the data directory. */
export interface ForgettingEffects {
  readonly now: Run['effects']['now'];
  readonly progress: Run['effects']['progress'];
  confirm(preview: Forgetting): Promise<boolean>;
}

/**
 * Erases a person wherever a key still recognises the card: rows of the open years and of enrolments, and the originals that
 * hold it. Uses stay counted; nobody is behind them any more.
 *
 * @param card library card or account, as the files write it; kept nowhere
 */
export async function forget(
  layout: Layout,
  card: string,
  effects: ForgettingEffects,
): Promise<Forgetting> {
  return withRun(layout, effects, async (run) => {
    const before = await readManifest(layout.manifest);
    await publishAcknowledged(run, before);
    const keys = new Keyring(layout.keys, closedYears(before));
    const found = await rowsOf(run, { before, keys, card });
    const holding = await fingerprintsHolding(layout, { before, keys, card, found: found.gone });
    const erased = { ...found.erased, originals: holding.size };
    const left = await leftOver(layout, { before, card, removed: holding.size });
    const preview = {
      state: 'to-confirm',
      erased,
      left,
      version: await servedVersion(layout),
    } as const;

    if (isNothing(erased)) return { ...preview, state: 'unknown' };
    if (!(await effects.confirm(preview))) return { ...preview, state: 'not-confirmed' };
    const { rewriting } = await rowsOf(run, { before, keys, card, line: before.runs.length + 1 });
    await removeOriginals(layout, holding);
    const version = await erase(run, before, { rewriting, erased });
    return { ...preview, state: 'forgotten', version };
  });
}

interface Sought {
  readonly before: Manifest;
  readonly keys: Keyring;
  readonly card: string;
  /** the ledger line that will name the rewritten files; undefined: only look */
  readonly line?: number;
}

/** The person's rows under each key that is still there, one key after the other: pseudonyms never meet. */
async function rowsOf(
  run: Run,
  { before, keys, card, line }: Sought,
): Promise<{ rewriting: Rewriting; gone: Gone[]; erased: Erased }> {
  const rewriting = new Rewriting(before);
  const gone: Gone[] = [];
  for (const name of await keys.names()) {
    const key = name === 'archive' ? undefined : await keys.find(name);
    if (!key) continue;
    const readers = [pseudonymOf(card, key)];
    await run.database.run(statement('retention/name-gone.sql'), { readers });
    const places = placesUnder(name, rewriting.places());
    if (name === 'enrolment') await nameAccounts(run, places);
    gone.push(...(await withoutReaders(run, { places, rewriting, line })));
  }
  const rows = (isCounted: (place: Place) => boolean): number =>
    gone.filter(({ place }) => isCounted(place)).reduce((sum, { rows: count }) => sum + count, 0);
  return {
    rewriting,
    gone,
    erased: {
      events: rows(({ file }) => file.table === 'usage_event'),
      'reader-months': rows(({ file }) => file.table === 'reader_month'),
      enrolments: rows(({ file }) => readersOf(file) === 'enrolment'),
    },
  };
}

/** Adds the provider accounts a library told for the card: months of activity are kept under them. */
async function nameAccounts({ database, layout }: Run, places: readonly Place[]): Promise<void> {
  await viewLake(
    database,
    layout,
    places.map(({ file }) => file),
  );
  await database.run(statement('retention/gone-accounts.sql'));
}

/** The files whose readers a key made. */
function placesUnder(name: KeyName, places: readonly Place[]): Place[] {
  return places.filter(({ file }) =>
    name === 'enrolment'
      ? readersOf(file) === 'enrolment'
      : readersOf(file) === 'use' && name === `use-${yearOfFile(file)}`,
  );
}

/** Originals that hold the card: as text, or because rows of theirs were the person's. */
async function fingerprintsHolding(
  layout: Layout,
  { before, keys, card, found }: Sought & { readonly found: readonly Gone[] },
): Promise<Set<string>> {
  const batches = new Set(found.map(({ place }) => place.batch));
  const ofRows = standingBatches(before)
    .filter(({ batch }) => batches.has(batch))
    .map(({ fingerprint }) => fingerprint);
  const kept = new Set((await originals(layout)).map(({ fingerprint }) => fingerprint));
  const asText = (await originalsHolding(layout, keys, card)).map(({ fingerprint }) => fingerprint);
  return new Set([...ofRows.filter((fingerprint) => kept.has(fingerprint)), ...asText]);
}

async function leftOver(
  layout: Layout,
  {
    before,
    card,
    removed,
  }: { readonly before: Manifest; readonly card: string; readonly removed: number },
): Promise<Left> {
  return {
    closedYears: [...closedYears(before)].sort(),
    originals: (await originals(layout)).length - removed,
    inbox: await inboxHolding(layout, card),
  };
}
