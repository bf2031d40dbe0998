import { readFile } from 'node:fs/promises';
import { writeDurably } from '../../data/directory/durable.ts';
import type { Layout } from '../../data/directory/layout.ts';
import { sha256Of } from '../lake.ts';
import type { Dropped } from './dropped.ts';
import { batchNoteOf } from './preflight-record.ts';
import { lookOf } from './settling.ts';

/**
 * The batch a file of the inbox is or would become, which its content decides. It is noted beside the preflights, so that a file
 * is read once for as long as it looks the same, however often somebody asks.
 */
export async function batchOf(layout: Layout, file: Dropped): Promise<string> {
  const path = batchNoteOf(layout, file.file);
  const [look, known] = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  if (look === lookOf(file) && known !== undefined) return known;
  const batch = (await sha256Of(file.path)).slice(0, 16);
  // two may look at once, or the disk be full: then it is read again next time
  await writeDurably(path, `${lookOf(file)}\n${batch}`, 0o600).catch(() => undefined);
  return batch;
}
