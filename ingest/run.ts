import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../data/directory/layout.ts';
import { openDatabase, type Database } from './database.ts';
import type { Effects } from './effects.ts';
import { requireWholeLedger } from './check/ledger.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { finishErasures } from './retention/finish.ts';
import { settingsOf } from './settings/settings-of.ts';
import type { Settings } from './settings/read.ts';
import { unsettle } from './unconfirmed.ts';
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
  const manifest = await readManifest(layout.manifest);
  await finishKilled(layout, manifest);
  const settings = await settingsOf(layout, manifest);
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
  for (const folder of [layout.lake, layout.keys, layout.versions]) await sweepHalfWritten(folder);
  await sweepVersions(layout);
}

/** Removes what `writeDurably` had not renamed yet. */
async function sweepHalfWritten(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names)
    if (name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
}

/** What a killed run never acknowledged goes, and so does what it had acknowledged as erased. */
async function finishKilled(layout: Layout, manifest: Manifest): Promise<void> {
  await unsettle(layout, manifest);
  await finishErasures(layout, manifest);
}
