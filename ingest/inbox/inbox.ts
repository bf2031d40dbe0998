import type { Layout } from '../../data/directory/layout.ts';
import { readManifest, standingBatches } from '../manifest.ts';
import { batchOf } from './batch-of.ts';
import { droppedFiles, type Dropped } from './dropped.ts';
import type { InboxLine } from './inbox-line.ts';
import { recordOf } from './preflight-record.ts';

/** Every file of the inbox and what it waits for. */
export async function inboxLines(layout: Layout): Promise<InboxLine[]> {
  const standing = new Map<string, 'live' | 'undone'>();
  for (const { fingerprint, state } of standingBatches(await readManifest(layout.manifest))) {
    // a file that was read again counts when one of its readings does
    const batch = fingerprint.slice(0, 16);
    if (standing.get(batch) !== 'live') standing.set(batch, state);
  }
  const lines: InboxLine[] = [];
  for (const dropped of await droppedFiles(layout))
    lines.push(await lineOf(layout, dropped, standing));
  return lines;
}

async function lineOf(
  layout: Layout,
  dropped: Dropped,
  standing: ReadonlyMap<string, 'live' | 'undone'>,
): Promise<InboxLine> {
  const { file, bytes } = dropped;
  const record = await recordOf(layout, dropped);
  const outcome = record?.outcome ?? null;
  const batch = outcome && 'batch' in outcome ? outcome.batch : await batchOf(layout, dropped);
  const state = standing.get(batch);
  if (state !== undefined)
    return { file, bytes, batch, outcome, state: state === 'live' ? 'taken' : 'undone' };
  if (outcome === null) return { file, bytes, batch, outcome, state: 'new' };
  return {
    file,
    bytes,
    batch,
    outcome,
    state: outcome.state === 'refused' ? 'refused' : 'waiting',
  };
}
