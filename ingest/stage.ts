import type { Found } from './discover.ts';
import { takeFile, type Taken } from './file.ts';
import { Keyring } from './keys.ts';
import { closedYears, ownedSlices, type Manifest } from './manifest.ts';
import { Places } from './places.ts';
import type { FileOutcome } from './report.ts';
import type { Run } from './run.ts';
import type { Workshop } from './sources/source.ts';

/** What the files came to. */
export interface Staged {
  readonly taken: readonly Taken[];
  readonly outcomes: readonly FileOutcome[];
}

/** Takes one file after the other, so that memory does not grow with their number; a file already known is left. */
export async function stage(run: Run, found: readonly Found[], before: Manifest): Promise<Staged> {
  const workshop = workshopOf(run, before);
  const seen = new Seen(before);
  const taken: Taken[] = [];
  const outcomes: FileOutcome[] = [];
  for (const [index, file] of found.entries()) {
    run.effects.progress('stage', index, found.length, file.name);
    const since = seen.since(file);
    if (since !== undefined) {
      outcomes.push({
        state: 'known',
        file: file.name,
        batch: file.fingerprint.slice(0, 16),
        since,
      });
      continue;
    }
    const result = await takeFile(workshop, run.layout, file);
    outcomes.push('batch' in result ? outcomeOf(result, seen.replacedBy(result)) : result);
    if (!('batch' in result)) continue;
    taken.push(result);
    seen.add(result, run.effects.now().toISOString());
  }
  run.effects.progress('stage', found.length, found.length);
  return { taken, outcomes };
}

function workshopOf({ database, settings, layout, effects }: Run, before: Manifest): Workshop {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(
    effects.now(),
  );
  return {
    database,
    settings,
    places: new Places(settings),
    keys: new Keyring(layout.keys, closedYears(before)),
    today,
  };
}

function outcomeOf({ batch, rejects }: Taken, replaces: number): FileOutcome {
  const { file, kind, source, counts, totals } = batch;
  const slices = Object.keys(batch.slices);
  return {
    state: 'accepted',
    file,
    batch: batch.batch,
    kind,
    source,
    counts,
    totals,
    slices,
    replaces,
    rejects,
  };
}

/** Which files and slices the ledger, and this run so far, already hold. */
class Seen {
  readonly #fingerprints: Map<string, string>;
  readonly #slices: Set<string>;

  constructor(before: Manifest) {
    const files = before.runs.flatMap(({ at, batches }) =>
      batches.map(({ fingerprint }) => [fingerprint, at] as const),
    );
    this.#fingerprints = new Map(files);
    this.#slices = new Set(ownedSlices(before).map(({ slice }) => slice));
  }

  since({ fingerprint }: Found): string | undefined {
    return this.#fingerprints.get(fingerprint);
  }

  replacedBy({ batch }: Taken): number {
    return Object.keys(batch.slices).filter((slice) => this.#slices.has(slice)).length;
  }

  add({ batch }: Taken, at: string): void {
    this.#fingerprints.set(batch.fingerprint, at);
    for (const slice of Object.keys(batch.slices)) this.#slices.add(slice);
  }
}
