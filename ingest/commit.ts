import type { Taken } from './file.ts';
import type { Manifest } from './manifest.ts';
import type { Run } from './run.ts';
import { acknowledge } from './unconfirmed.ts';

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
  return acknowledge(layout, before, {
    run: before.runs.length + 1,
    at: effects.now().toISOString(),
    batches: taken.map(({ batch }) => batch),
    ...(undone.length > 0 && { undone }),
  });
}
