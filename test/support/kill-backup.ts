import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import { examine } from '../../ingest/check/examine.ts';
import { PASSPHRASE } from './backed-up.ts';
import { start } from './canopee.ts';
import { servedFigures } from './figures.ts';

const ENV = { CANOPEE_PASSPHRASE: PASSPHRASE };

/** What the commands tell they are at, in order. */
export const BACKUP_STEPS = ['Inventaire', 'Compte de chaque table', 'Écriture'] as const;
export const RESTORE_STEPS = [
  ...(['Lecture et contrôle', 'Compte de chaque table'] as const),
  ...(['Effacement', 'Mise en place'] as const),
] as const;

/** Makes a backup to its end. */
export async function backedUpTo(layout: Layout, file: string): Promise<void> {
  const { code, stderr } = await start(layout.root, ['backup', file], ENV).ended;
  expect(code, stderr).toBe(0);
}

/** Kills a backup by -9 when it tells a step, and makes it again: the directory is as it was, and nothing is left over. */
export async function killBackup(layout: Layout, folder: string, step: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = await servedFigures(layout);
  const file = join(folder, 'killed.canopee');
  await killedAt(layout.root, ['backup', file], step);
  expect((await examine(layout)).findings, step).toEqual([]);
  const left = await readdir(folder);
  if (left.includes('killed.canopee')) await rm(file);
  await backedUpTo(layout, file);
  expect((await readdir(folder)).filter((name) => !name.includes('erasures'))).toEqual(['killed.canopee']);
  expect(await readdir(join(layout.root, 'scratch'))).not.toContain('backup');
  expect(await servedFigures(layout)).toBe(before);
  await rm(file);
} // prettier-ignore

/** Kills a restoring by -9 when it tells a step: either nothing is there or all of it; given again, it ends as if it had not been. */
export async function killRestore(file: string, folder: string, step: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const root = join(folder, 'data');
  await killedAt(root, ['restore', file], step);
  const layout = layoutOf(root);
  if ((await readdir(folder)).includes('data')) {
    expect((await examine(layout)).findings, step).toEqual([]);
    await rm(root, { recursive: true });
  }
  const { code, stderr } = await start(root, ['restore', file], ENV).ended;
  expect(code, stderr).toBe(0);
  expect(await readdir(folder), step).toEqual(['data']);
  expect((await examine(layout)).findings, step).toEqual([]);
  const figures = await servedFigures(layout);
  await rm(root, { recursive: true });
  return figures;
}

async function killedAt(root: string, args: readonly string[], step: string): Promise<void> {
  const run = start(root, args, ENV);
  await run.says(step);
  run.signal('SIGKILL');
  await run.ended;
}
