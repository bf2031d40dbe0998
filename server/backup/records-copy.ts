import { chmodSync, closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import type { Layout } from '../../data/directory/layout.ts';
import { openRecords } from '../records/open-records.ts';
import type { Words } from '../words/words.ts';
import { isThere } from './is-there.ts';

const LEAVE_OUT = readFileSync(new URL('leave-out.sql', import.meta.url), 'utf8');

/**
 * Copies the records as they stand at one moment while others write them (`VACUUM INTO`), without sessions and links.
 *
 * @returns the file, in the scratch folder; undefined where there are no records yet
 * @throws CommandError in words when the records are damaged, somebody else's, or of a later Canopée
 */
export async function copyRecords(layout: Layout, words: Words): Promise<string | undefined> {
  if (!(await isThere(layout.records))) return undefined;
  (await openRecords(layout.records, words)).close();
  await mkdir(layout.backupScratch, { recursive: true, mode: 0o700 });
  const to = join(layout.backupScratch, 'state.db');
  await rm(to, { force: true });
  closeSync(openSync(to, 'w', 0o600));
  const from = createClient({ url: pathToFileURL(layout.records).href });
  try {
    await from.execute({ sql: 'VACUUM INTO $to', args: { to } });
  } finally {
    from.close();
  }
  const copy = createClient({ url: pathToFileURL(to).href });
  try {
    await copy.executeMultiple(LEAVE_OUT);
  } finally {
    copy.close();
  }
  chmodSync(to, 0o600);
  return to;
}

/** Puts what waits in the log of the records into their file, so that a directory can be renamed with the file alone. */
export async function settleRecords(path: string): Promise<void> {
  const client = createClient({ url: pathToFileURL(path).href });
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    client.close();
  }
}
