import type { Taken } from './file.ts';
import { appendRun, readManifest, type Manifest } from './manifest.ts';
import type { Run } from './run.ts';
import { settle } from './unconfirmed.ts';

/**
 * Acknowledges what was taken: its files in their place, then one line of the ledger, all of it or none.
 *
 * @param undone batches whose place it takes whole
 */
export async function commit(
  { layout, effects }: Run,
  before: Manifest,
  taken: readonly Taken[],
  undone: readonly string[] = [],
): Promise<Manifest> {
  if (taken.length === 0) return before;
  await settle(layout);
  const batches = taken.map(({ batch }) => batch);
  const line = {
    run: before.runs.length + 1,
    at: effects.now().toISOString(),
    batches,
    ...(undone.length > 0 && { undone }),
  };
  await appendRun(layout.manifest, before, line);
  return readManifest(layout.manifest);
}
