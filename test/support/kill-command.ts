import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import { takeLock } from '../../data/directory/lock.ts';
import { examine } from '../../ingest/check/examine.ts';
import { IngestError } from '../../ingest/errors.ts';
import { readManifest } from '../../ingest/manifest.ts';
import { ensureProgramsBuilt } from '../../server/setup/build.mjs';
import { command } from './command.ts';
import { filledDirectory } from './data-directory.ts';
import { doomed, type Death, type End } from './doomed.ts';
import { brokenVersions, leftovers, servedFigures } from './figures.ts';
import { oldestVersion, remainsOf, unnamedIn } from './remains.ts';
import { ENROLMENTS_PROFILE, enrolmentsOf, eventsOf, takeOn } from './retention.ts';

const CARD = 'CARTE4455667';
const READERS = [CARD, ...Array.from({ length: 11 }, (_, index) => `C${index}`)];
const usesOn = (day: string): string => eventsOf(READERS.map((reader) => [day, reader] as const));

/** What an established group holds: uses of two years, and two snapshots of its enrolled. */
const ESTABLISHED = {
  'a/evenements-1.csv': usesOn('01/03/2024'),
  'b/evenements-2.csv': usesOn('01/03/2025'),
  'c/inscriptions-25056-2024-01-31.csv': enrolmentsOf([[CARD, '30/06/2033'], ['C1', '30/06/2033'], ['C2', '28/02/2024']]),
  'd/inscriptions-25056-2025-01-31.csv': enrolmentsOf([[CARD, '30/06/2033'], ['C1', '30/06/2033']]),
  'undone/evenements-3.csv': usesOn('01/04/2025'),
  'next/evenements-4.csv': usesOn('02/03/2025'),
  'next/inscriptions-25056-2025-04-30.csv': enrolmentsOf([[CARD, '30/06/2033']]),
}; // prettier-ignore

/** The commands that change what is kept, and what each is given. */
export const ACTIONS = ['ingest', 'undo', 'redo', 'purge', 'close', 'forget', 'rebuild'] as const;
export type Action = (typeof ACTIONS)[number];

/** A command on an established directory, and what comes of it when nobody disturbs. */
export interface Scene {
  readonly root: string;
  readonly args: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly remains: unknown;
  /** lines of the ledger the oldest version was built from, once it is done */
  readonly oldest: number;
  /** every change to the disk it makes, in order */
  readonly changes: readonly string[];
  /** from its first change to its end */
  readonly ms: number;
}

/** Prepares the directory that every trial copies. */
export async function establish(root: string): Promise<void> {
  await ensureProgramsBuilt();
  const layout = await filledDirectory(join(root, 'established'), {
    'settings/profiles/inscriptions.yaml': ENROLMENTS_PROFILE,
    ...ESTABLISHED,
  });
  await takeOn(layout, '2025-03-05', 'a', 'b', 'c', 'd');
  await takeOn(layout, '2025-04-02', 'undone');
  await command(layout, ['undo', await batchOf(layout, 'evenements-3.csv'), '--yes']);
}

/** Runs a command to its end on a copy, and notes what came of it. */
export async function sceneOf(root: string, action: Action): Promise<Scene> {
  const established = layoutOf(join(root, 'established'));
  const args = await argumentsOf(established, action);
  const layout = await copyOf(root, `undisturbed-${action}`);
  const end = await doomed(layout.root, withFolder(layout, args), join(root, `${action}.log`));
  const after = await servedFigures(layout);
  expect((await examine(layout)).findings, end.stderr).toEqual([]);
  return {
    root,
    args,
    before: await servedFigures(established),
    after,
    remains: await remainsOf(layout),
    oldest: await oldestVersion(layout),
    changes: end.changes,
    ms: end.ms,
  };
}

/**
 * Kills the command, sees that nothing acknowledged is lost and nothing is half there, and gives it once more: it ends as if it
 * had not been.
 *
 * @param between a command of another kind is run before, which must leave nothing of the killed one unfinished
 */
export async function killCommand(scene: Scene, death: Death, between: boolean): Promise<End> {
  const { root, args, before, after } = scene;
  const name = `trial-${(trials += 1)}`;
  const layout = await copyOf(root, name);
  const end = await doomed(layout.root, withFolder(layout, args), join(root, `${name}.log`), death);
  const place = `${args.join(' ')} killed at ${end.changes.at(-1) ?? ''}\n${end.stderr}`;

  expect([before, after], place).toContain(await servedFigures(layout));
  expect(await brokenVersions(layout), place).toEqual([]);
  const damages = (await examine(layout)).findings.filter(({ part }) => part !== 'version');
  expect(damages, place).toEqual([]);
  if (between) {
    await give(layout, ['rebuild']);
    expect(await unnamedIn(layout), place).toEqual([]);
  }
  await give(layout, withFolder(layout, args));
  expect(await servedFigures(layout), place).toBe(after);
  expect(await remainsOf(layout), place).toEqual(scene.remains);
  expect(await oldestVersion(layout), place).toBeGreaterThanOrEqual(scene.oldest);
  expect((await examine(layout)).findings, place).toEqual([]);
  expect(await leftovers(layout), place).toEqual([]);
  await rm(layout.root, { recursive: true });
  return end;
}

let trials = 0;

async function copyOf(root: string, name: string): Promise<Layout> {
  const layout = layoutOf(join(root, name));
  await mkdir(layout.root);
  await cp(join(root, 'established'), layout.root, { recursive: true });
  return layout;
}

async function argumentsOf(layout: Layout, action: Action): Promise<readonly string[]> {
  switch (action) {
    case 'ingest':
      return ['ingest', 'next', '--yes'];
    case 'undo':
      return ['undo', await batchOf(layout, 'evenements-2.csv'), '--yes'];
    case 'redo':
      return ['redo', await batchOf(layout, 'evenements-3.csv'), '--yes'];
    case 'close':
      return ['close', '2024', '--yes'];
    case 'forget':
      return ['forget', CARD, '--yes'];
    case 'purge':
    case 'rebuild':
      return [action];
  }
}

async function batchOf(layout: Layout, name: string): Promise<string> {
  const { runs } = await readManifest(layout.manifest);
  const found = runs.flatMap(({ batches }) => batches).find(({ file }) => file === name);
  if (!found) throw new Error(`${name} was not ingested`);
  return found.batch;
}

/** The folder a file is taken from lies in the copy. */
function withFolder(layout: Layout, args: readonly string[]): string[] {
  return args.map((arg) => (arg === 'next' ? join(layout.root, arg) : arg));
}

/** Gives a command in this process, under the lock; what stands already as wished is fine. */
async function give(layout: Layout, args: readonly string[]): Promise<void> {
  const lock = await takeLock(layout.ingestLock, 'test', new Date());
  try {
    await command(layout, args, { now: () => new Date() });
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    expect(['undone-already', 'not-undone']).toContain(error.problem.code);
  } finally {
    lock.release();
  }
}
