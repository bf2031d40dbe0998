import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../data/directory/durable.ts';
import type { Layout } from '../../data/directory/layout.ts';
import type { FileOutcome } from '../report.ts';
import type { Dropped } from './dropped.ts';
import { lookOf } from './settling.ts';

/** What a file of the inbox would change, kept beside it until somebody says yes. */
export interface PreflightRecord {
  readonly file: string;
  readonly bytes: number;
  readonly modified: number;
  /** ISO time at which it was read */
  readonly at: string;
  /** fingerprint of the settings it was read by: with others it is read again */
  readonly settings: string;
  readonly outcome: FileOutcome;
}

/** Keeps what a file was found to be. */
export async function keepRecord(layout: Layout, record: PreflightRecord): Promise<void> {
  await writeDurably(pathOf(layout, record.file), JSON.stringify(record), 0o600);
}

/** The record of a file; undefined when there is none, or the file has changed since. */
export async function recordOf(
  layout: Layout,
  file: Dropped,
): Promise<PreflightRecord | undefined> {
  const text = await readFile(pathOf(layout, file.file), 'utf8').catch(() => '');
  const record = parse(text);
  return record && lookOf(record) === lookOf(file) ? record : undefined;
}

/** Where the batch of a file is noted (`batch-of.ts`). */
export function batchNoteOf({ preflights }: Layout, file: string): string {
  return join(preflights, `${hashOf(file)}.batch`);
}

/** Drops what is kept of files that are no longer there. */
export async function dropRecords(
  layout: Layout,
  waiting: readonly Pick<Dropped, 'file'>[],
): Promise<void> {
  const kept = new Set(waiting.map(({ file }) => hashOf(file)));
  const names = await readdir(layout.preflights).catch(() => []);
  for (const name of names)
    if (!kept.has(name.replace(/\.(json|batch)$/, '')))
      await rm(join(layout.preflights, name), { force: true });
}

function pathOf({ preflights }: Layout, file: string): string {
  return join(preflights, `${hashOf(file)}.json`);
}

/** Names of files may be too long, or hold folders: their hash never does. */
function hashOf(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 16);
}

function parse(text: string): PreflightRecord | undefined {
  try {
    return JSON.parse(text) as PreflightRecord;
  } catch {
    return undefined;
  }
}
