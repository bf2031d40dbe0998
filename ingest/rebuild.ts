import type { Layout } from '../data/directory/layout.ts';
import { readManifest } from './manifest.ts';
import type { Report } from './report.ts';
import { withRun, type Run } from './run.ts';
import { basisFor } from './version/basis.ts';
import { currentVersion } from './version/current.ts';
import { publishAnew } from './version/publish.ts';

/** What building the version once more came to. */
export interface Rebuilt {
  /** the version served before; null when there was none, or it could not be read */
  readonly before: Report['version'];
  readonly version: NonNullable<Report['version']>;
  /** false: the same settings, ledger and rules came to other figures; null: they are not the same, or nobody can tell */
  readonly same: boolean | null;
}

/**
 * Builds and publishes the version again from lake and ledger.
 *
 * @throws IngestError when lake or ledger are damaged: the served version stays
 */
export async function rebuildVersion(layout: Layout, effects: Run['effects']): Promise<Rebuilt> {
  return withRun(layout, effects, async (run) => {
    const before = await currentVersion(layout);
    const basis = await basisFor(layout, await readManifest(layout.manifest));
    const { version } = await publishAnew(run, basis);
    const isSameBasis = before?.basis === basis.fingerprint;
    return {
      before: before ? { number: before.number, checksum: before.checksum } : null,
      version,
      same: isSameBasis ? before.checksum === version.checksum : null,
    };
  });
}
