import type { Layout } from '../data/directory/layout.ts';
import { commit } from './commit.ts';
import { discover } from './discover.ts';
import type { Effects } from './effects.ts';
import { readManifest } from './manifest.ts';
import { reportOf, type Report } from './report.ts';
import { withRun, type Run } from './run.ts';
import { stage } from './stage.ts';
import { basisFor } from './version/basis.ts';
import { servedVersion } from './version/current.ts';
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
  return withRun(layout, effects, async (run) => {
    const { before, taken, outcomes } = await read(run, paths);
    const preflight = reportOf('to-confirm', outcomes, await servedVersion(layout));
    if (taken.length > 0 && !(await effects.confirm(preflight))) {
      return { ...preflight, state: 'not-confirmed' };
    }
    const manifest = await commit(run, before, taken);
    return publish(run, await basisFor(layout, manifest), outcomes);
  });
}

/** What an ingest of these files would change; nothing is kept, and nothing is published. */
export async function preflight(
  layout: Layout,
  paths: readonly string[],
  effects: Pick<Effects, 'now' | 'progress'>,
): Promise<Report> {
  return withRun(layout, effects, async (run) => {
    const { taken, outcomes } = await read(run, paths);
    const idle = outcomes.some(({ state }) => state === 'known') ? 'unchanged' : 'refused';
    const state = taken.length > 0 ? 'to-confirm' : idle;
    return reportOf(state, outcomes, await servedVersion(layout));
  });
}

async function read(run: Run, paths: readonly string[]) {
  const found = await discover(paths, run.effects);
  const before = await readManifest(run.layout.manifest);
  return { before, ...(await stage(run, found, before)) };
}
