import type { Layout } from '../../data/directory/layout.ts';
import { EXIT, IngestError } from '../errors.ts';
import { readManifest } from '../manifest.ts';
import { currentVersion } from '../version/current.ts';

/**
 * A ledger cut at a line end reads as a whole one, with fewer batches; the served version knows how many lines it had.
 *
 * @throws IngestError when lines are missing: nothing is published from what is left
 */
export async function requireWholeLedger(layout: Layout): Promise<void> {
  const expected = (await currentVersion(layout))?.runs ?? 0;
  const lines = (await readManifest(layout.manifest)).runs.length;
  if (lines < expected) throw new IngestError({ code: 'cut-ledger', lines, expected }, EXIT.failed);
}
