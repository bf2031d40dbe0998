import { noteErasure } from '../../data/directory/erasures.ts';
import type { Layout } from '../../data/directory/layout.ts';
import { originals, removeOriginals } from '../archive.ts';
import { Keyring, pseudonymOf } from '../keys.ts';
import { closedYears, readManifest, standingBatches, type Manifest } from '../manifest.ts';
import type { Report } from '../report.ts';
import { withRun, type Run } from '../run.ts';
import { servedVersion } from '../version/current.ts';
import { publishAcknowledged } from '../version/publish.ts';
import { erase, isNothing, type Erased } from './erase.ts';
import { inboxHolding, originalsHolding } from './holds.ts';
import { rowsOf, type Named } from './rows-of.ts';
import type { Gone } from './without-readers.ts';

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
    const named = await namedUnder(keys, card);
    const found = await rowsOf(run, { before, named });
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
    const noted = { kind: 'reader', readers: named, originals: [...holding].sort() } as const;
    await noteErasure(layout.erasures, noted, effects.now());
    const { rewriting } = await rowsOf(run, { before, named, line: before.runs.length + 1 });
    await removeOriginals(layout, holding);
    const version = await erase(run, before, { rewriting, erased });
    return { ...preview, state: 'forgotten', version };
  });
}

/** The person's pseudonym under each key that is still there. */
async function namedUnder(keys: Keyring, card: string): Promise<Named> {
  const named: Record<string, readonly string[]> = {};
  for (const name of await keys.names()) {
    const key = NAMES_READERS.test(name) ? await keys.find(name) : undefined;
    if (key) named[name] = [pseudonymOf(card, key)];
  }
  return named;
}

const NAMES_READERS = /^(use-\d+|enrolment)$/;

interface Sought {
  readonly before: Manifest;
  readonly keys: Keyring;
  readonly card: string;
  readonly found: readonly Gone[];
}

/** Originals that hold the card: as text, or because rows of theirs were the person's. */
async function fingerprintsHolding(
  layout: Layout,
  { before, keys, card, found }: Sought,
): Promise<Set<string>> {
  const asText = (await originalsHolding(layout, keys, card)).map(({ fingerprint }) => fingerprint);
  return new Set([...(await originalsOfRows(layout, before, found)), ...asText]);
}

/** Originals still kept that rows were read from. */
export async function originalsOfRows(
  layout: Layout,
  before: Manifest,
  found: readonly Gone[],
): Promise<string[]> {
  const batches = new Set(found.map(({ place }) => place.batch));
  const kept = new Set((await originals(layout)).map(({ fingerprint }) => fingerprint));
  return standingBatches(before)
    .filter(({ batch, fingerprint }) => batches.has(batch) && kept.has(fingerprint))
    .map(({ fingerprint }) => fingerprint);
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
