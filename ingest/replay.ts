import { join } from 'node:path';
import type { Layout } from '../data/directory/layout.ts';
import { restoreOriginal } from './archive.ts';
import { batchNamed } from './batches.ts';
import { commit } from './commit.ts';
import type { Found } from './discover.ts';
import type { Effects } from './effects.ts';
import { EXIT, IngestError } from './errors.ts';
import { Keyring } from './keys.ts';
import {
  readManifest,
  standingBatches,
  withLine,
  type Manifest,
  type Standing,
} from './manifest.ts';
import { reportOf, type Report } from './report.ts';
import { withRun, type Run } from './run.ts';
import { stageAgain } from './stage.ts';
import { basisFor } from './version/basis.ts';
import { servedVersion } from './version/current.ts';
import { publish } from './version/publish.ts';

/**
 * Reads the original of a batch once more under the settings of today, and puts the new reading in its place: refused rows
 * come back once profile or catalogue are mended.
 *
 * @param name first digits of the batch's identifier
 * @throws IngestError when the batch is unknown, or its original is gone or damaged
 */
export async function replayBatch(layout: Layout, name: string, effects: Effects): Promise<Report> {
  return withRun(layout, effects, async (run) => {
    const before = await readManifest(layout.manifest);
    const old = batchNamed(before, name);
    if (old.state === 'undone') {
      const { batch, file } = old;
      throw new IngestError({ code: 'undone-already', batch, file }, EXIT.usage);
    }
    const found = await originalOf(run, before, old);
    const without = withLine(before, {
      run: before.runs.length + 1,
      at: effects.now().toISOString(),
      batches: [],
      undone: [old.batch],
    });
    const { taken, outcomes } = await stageAgain(run, found, without);
    const preflight = reportOf('to-confirm', outcomes, await servedVersion(layout));
    if (taken.length === 0) return { ...preflight, state: 'refused' };
    if (!(await effects.confirm(preflight))) return { ...preflight, state: 'not-confirmed' };
    const manifest = await commit(run, before, taken, [old.batch]);
    return publish(run, await basisFor(layout, manifest), outcomes);
  });
}

/** The original in clear in the scratch folder, under the identifier of its next reading: `<fingerprint>-2`, `-3`… */
async function originalOf({ layout }: Run, before: Manifest, old: Standing): Promise<Found> {
  const { fingerprint, bytes, file } = old;
  const path = join(layout.scratch, 'original');
  await restoreOriginal(layout, new Keyring(layout.keys), fingerprint, path);
  const readings = standingBatches(before).filter((batch) => batch.fingerprint === fingerprint);
  const batch = `${fingerprint.slice(0, 16)}-${readings.length + 1}`;
  return { path, name: file, bytes, fingerprint, batch };
}
