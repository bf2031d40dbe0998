import { mkdir, rm } from 'node:fs/promises';
import type { Layout } from '../data/directory/layout.ts';
import { commit } from './commit.ts';
import { openDatabase } from './database.ts';
import { discover } from './discover.ts';
import type { Effects } from './effects.ts';
import { sweepLake } from './lake.ts';
import { readManifest } from './manifest.ts';
import { reportOf, type Report } from './report.ts';
import { readSettings } from './settings/read.ts';
import { stage } from './stage.ts';
import { basisOf } from './version/basis.ts';
import { servedVersion, sweepVersions } from './version/current.ts';
import { publish } from './version/publish.ts';

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
  const run = { layout, settings, database, effects };
  try {
    const found = await discover(paths, effects);
    const before = await readManifest(layout.manifest);
    const { taken, outcomes } = await stage(run, found, before);
    const preflight = reportOf('to-confirm', outcomes, await servedVersion(layout));
    if (taken.length > 0 && !(await effects.confirm(preflight))) {
      return { ...preflight, state: 'not-confirmed' };
    }
    const manifest = await commit(run, before, taken);
    return await publish(run, basisOf(settings, manifest), outcomes);
  } finally {
    database.close();
    await rm(layout.scratch, { recursive: true, force: true });
  }
}

/** Clears what a killed run left half done. */
async function sweep(layout: Layout): Promise<void> {
  await rm(layout.scratch, { recursive: true, force: true });
  await mkdir(layout.scratch, { recursive: true });
  await sweepLake(layout);
  await sweepVersions(layout);
}
