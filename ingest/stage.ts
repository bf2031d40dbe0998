import { parisDay } from '../data/model/paris-day.ts';
import type { Found, Unreadable } from './discover.ts';
import { takeFile, type Taken } from './file.ts';
import { Keyring } from './keys.ts';
import { closedYears, standingBatches, type Manifest } from './manifest.ts';
import { Places } from './places.ts';
import { holdingsOf, withBatch, type Holdings } from './preflight/holdings.ts';
import { preflightOf } from './preflight/preflight.ts';
import type { FileOutcome } from './report.ts';
import type { Run } from './run.ts';
import type { Workshop } from './sources/source.ts';
import { unconfirmed } from './unconfirmed.ts';

/** What the files came to. */
export interface Staged {
  readonly taken: readonly Taken[];
  readonly outcomes: readonly FileOutcome[];
}

/** Takes one file after the other, so that memory does not grow with their number; a file already known is left. */
export async function stage(
  run: Run,
  found: readonly (Found | Unreadable)[],
  before: Manifest,
): Promise<Staged> {
  const workshop = workshopOf(run, before);
  const seen = new Seen(before, run.effects.now().toISOString());
  const taken: Taken[] = [];
  const outcomes: FileOutcome[] = [];
  for (const [index, file] of found.entries()) {
    run.effects.progress('stage', index, found.length, file.name);
    if ('problem' in file) {
      const { name, problem } = file;
      outcomes.push({ state: 'refused', file: name, problem, rejects: [], unknown: [] });
      continue;
    }
    const known = seen.find(file);
    if (known) {
      outcomes.push(known);
      continue;
    }
    const result = await takeFile(workshop, unconfirmed(run.layout), file);
    if ('batch' in result) {
      taken.push(result);
      outcomes.push(seen.add(result));
    } else outcomes.push(result);
  }
  run.effects.progress('stage', found.length, found.length);
  return { taken, outcomes };
}

/**
 * Takes a known file once more, under the settings of today.
 *
 * @param before the ledger without the batch it was until now
 */
export async function stageAgain(run: Run, found: Found, before: Manifest): Promise<Staged> {
  const result = await takeFile(workshopOf(run, before), unconfirmed(run.layout), found);
  if (!('batch' in result)) return { taken: [], outcomes: [result] };
  const seen = new Seen(before, run.effects.now().toISOString());
  return { taken: [result], outcomes: [seen.add(result)] };
}

function workshopOf({ database, settings, layout, effects }: Run, before: Manifest): Workshop {
  return {
    database,
    settings,
    places: new Places(settings),
    keys: new Keyring(layout.keys, closedYears(before)),
    today: parisDay(effects.now()),
  };
}

/** Which files and slices the ledger, and this run so far, already hold. */
class Seen {
  readonly #files: Map<string, { readonly since: string; readonly undone: boolean }>;
  readonly #now: string;
  #held: Holdings;

  constructor(before: Manifest, now: string) {
    this.#now = now;
    this.#held = holdingsOf(before);
    this.#files = new Map(
      standingBatches(before).map(({ fingerprint, at, state }) => [
        fingerprint,
        { since: at, undone: state === 'undone' },
      ]),
    );
  }

  find({ name, fingerprint, batch }: Found): FileOutcome | undefined {
    const known = this.#files.get(fingerprint);
    return known && { state: 'known', file: name, batch, ...known };
  }

  /** What a file changes, measured by what was held before it; from here on it is held too. */
  add({ batch, rejects, unknown }: Taken): FileOutcome {
    const preflight = preflightOf(batch, this.#held, this.#now);
    const { file, kind, source, counts, totals, notes = [] } = batch;
    const slices = Object.keys(batch.slices);
    const replaces = slices.filter((slice) => this.#held.has(slice)).length;
    this.#files.set(batch.fingerprint, { since: this.#now, undone: false });
    this.#held = withBatch(this.#held, batch, this.#now);
    return {
      state: 'accepted',
      file,
      batch: batch.batch,
      kind,
      source,
      counts,
      totals,
      notes,
      slices,
      replaces,
      preflight,
      unknown,
      rejects,
    };
  }
}
