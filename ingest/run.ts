import { mkdir, rm } from 'node:fs/promises';
import type { Layout } from '../data/directory/layout.ts';
import { openDatabase, type Database } from './database.ts';
import type { Effects } from './effects.ts';
import { sweepLake } from './lake.ts';
import { requireWholeLedger } from './check/ledger.ts';
import { readManifest } from './manifest.ts';
import { settingsOf } from './settings/settings-of.ts';
import type { Settings } from './settings/read.ts';
import { sweepVersions } from './version/current.ts';

/** What every step of one run works with. */
export interface Run {
  readonly layout: Layout;
  readonly settings: Settings;
  readonly database: Database;
  readonly effects: Pick<Effects, 'now' | 'progress'>;
}

/** Prepares a run, and clears its scratch files and what a killed run before it left half done. */
export async function withRun<Result>(
  layout: Layout,
  effects: Run['effects'],
  task: (run: Run) => Promise<Result>,
): Promise<Result> {
  await sweep(layout);
  await requireWholeLedger(layout);
  const settings = await settingsOf(layout, await readManifest(layout.manifest));
  const database = await openDatabase(layout.scratch);
  try {
    return await task({ layout, settings, database, effects });
  } finally {
    database.close();
    await rm(layout.scratch, { recursive: true, force: true });
  }
}

async function sweep(layout: Layout): Promise<void> {
  await rm(layout.scratch, { recursive: true, force: true });
  await mkdir(layout.scratch, { recursive: true });
  await sweepLake(layout);
  await sweepVersions(layout);
}
