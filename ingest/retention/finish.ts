import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { Keyring } from '../keys.ts';
import {
  closedYears,
  everNamed,
  frozenFiles,
  standingBatches,
  type Manifest,
} from '../manifest.ts';
import { removeVersionsBefore } from '../version/current.ts';

/**
 * Takes away what the ledger has given up: lake files it no longer names, keys of closed years, versions from before an erasure.
 * Nothing else is ever removed, and doing it again does nothing: a killed run is finished by the next, whatever that one does.
 */
export async function finishErasures(layout: Layout, manifest: Manifest): Promise<void> {
  for (const path of givenUp(manifest)) await rm(join(layout.lake, path), { force: true });
  const keys = new Keyring(layout.keys);
  for (const year of closedYears(manifest)) await keys.destroy(`use-${year}`);
  await removeVersionsBefore(layout, lastErasure(manifest));
}

/** Lake files a line of the ledger named and none names any more. */
export function givenUp(manifest: Manifest): string[] {
  const standing = [...standingBatches(manifest), ...frozenFiles(manifest)];
  const kept = new Set(standing.flatMap(({ files }) => files.map(({ path }) => path)));
  return [...everNamed(manifest).paths].filter((path) => !kept.has(path));
}

/** The last line that took readers out of what a version holds; 0 when none did. */
function lastErasure({ runs }: Manifest): number {
  return (
    runs.findLast(({ erased }) => (erased?.['reader-months'] ?? 0) + (erased?.enrolments ?? 0) > 0)
      ?.run ?? 0
  );
}
