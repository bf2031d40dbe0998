import type { Layout } from '../../data/directory/layout.ts';
import { ingest, preflight } from '../pipeline.ts';
import type { FileOutcome } from '../report.ts';
import type { Profile } from '../settings/profile.ts';
import { readSettings } from '../settings/read.ts';
import type { Dropped } from './dropped.ts';
import { dropRecords, keepRecord } from './preflight-record.ts';
import type { WatchEffects } from './watch.ts';

/** What the watch found. */
export interface Finds {
  /** files nobody has read, in their present state */
  readonly fresh: readonly Dropped[];
  /** all that do not move */
  readonly settled: readonly Dropped[];
  /** fingerprint of the settings they are read by */
  readonly settings: string;
}

/**
 * Reads the fresh files: those of an `auto` profile are ingested at once, unless a month leaps so far that a person should be
 * asked (domain §4); the others wait with their preflight.
 *
 * @throws IngestError when settings or ledger are not as they should be
 */
export async function takeIn(
  layout: Layout,
  { fresh, settled, settings }: Finds,
  effects: Pick<WatchEffects, 'now' | 'examined' | 'published'>,
): Promise<void> {
  const run = { now: () => effects.now(), progress: () => undefined };
  const files = [...fresh].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { profiles } = await readSettings(layout.settings);
  const report = await preflight(
    layout,
    files.map(({ path }) => path),
    run,
  );
  const auto: Dropped[] = [];
  for (const [index, file] of files.entries()) {
    const outcome = report.files[index];
    if (!outcome || outcome.state === 'known') continue;
    if (isAuto(outcome, profiles)) auto.push(file);
    else {
      const { bytes, modified } = file;
      const at = effects.now().toISOString();
      await keepRecord(layout, { file: file.file, bytes, modified, at, settings, outcome });
      effects.examined(file.file, outcome);
    }
  }
  await dropRecords(layout, settled);
  if (auto.length === 0) return;
  const paths = auto.map(({ path }) => path);
  const done = await ingest(layout, paths, { ...run, confirm: () => Promise.resolve(true) });
  const names = auto.map(({ file }) => file);
  if (done.state === 'published' && done.version) effects.published(done.version.number, names);
}

/** Does the profile that read a file let it in without a question? */
function isAuto(outcome: FileOutcome, profiles: readonly Profile[]): boolean {
  if (outcome.state !== 'accepted' || outcome.preflight.spikes.length > 0) return false;
  return profiles.some(
    ({ auto, source, kind }) => auto && source === outcome.source && kind === outcome.kind,
  );
}
