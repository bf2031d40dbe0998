import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import { canopee, start, type Ended, type Running } from './canopee.ts';
import { FIRST_FILES, NEXT_FILES, writeFiles, writeSettings } from './drop.ts';
import { brokenVersions, keptBatches, leftovers, servedFigures } from './figures.ts';

/** The lines a run tells where it is by, in order. */
export const STEPS = [
  'Recherche des fichiers…',
  'Lecture et contrôle…',
  'Chargement…',
  'Calcul des cumuls et du secret statistique…',
  'Vérification…',
  'Publication…',
] as const;

/** An established data directory, the files that arrive then, and what comes of them when nobody disturbs. */
export interface Bench {
  readonly root: string;
  readonly before: string;
  readonly after: string;
  readonly kept: string;
  /** from the first line a run says to its end */
  readonly workMs: number;
}

/** What became of a run that was killed. */
export interface Trial {
  /** the last line it said; empty when it had said none */
  readonly reached: string;
  /** false when it had ended by itself before */
  readonly killed: boolean;
}

/** Prepares the directory to be copied for every trial, and ingests the same files elsewhere, under other keys. */
export async function prepareBench(root: string): Promise<Bench> {
  await writeFiles(join(root, 'first'), FIRST_FILES);
  await writeFiles(join(root, 'next'), NEXT_FILES);
  const [established, undisturbed] = [join(root, 'established'), join(root, 'undisturbed')];
  for (const folder of [established, undisturbed]) {
    await writeSettings(folder);
    await succeed(canopee(folder, 'ingest', join(root, 'first'), '--yes'));
  }
  const before = await servedFigures(layoutOf(established));
  expect(await servedFigures(layoutOf(undisturbed))).toBe(before);

  const run = ingest(undisturbed, root);
  await run.says(STEPS[0]);
  const started = performance.now();
  await succeed(run.ended);
  const workMs = performance.now() - started;
  const after = await servedFigures(layoutOf(undisturbed));
  expect(after).not.toBe(before);
  return { root, before, after, kept: await keptBatches(layoutOf(undisturbed)), workMs };
}

/**
 * Kills an ingest and everything it started at a moment, sees that readers notice nothing, and runs it again.
 *
 * @param moment resolves when it shall die
 */
export async function killTrial(
  { root, before, after, kept }: Bench,
  moment: (run: Running) => Promise<void>,
): Promise<Trial> {
  const folder = join(root, 'trial');
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, 'established'), folder, { recursive: true });
  const layout = layoutOf(folder);
  const run = ingest(folder, root);
  await moment(run);
  run.signal('SIGKILL');
  const { code } = await run.ended;
  const reached = STEPS.findLast((step) => run.said().includes(step)) ?? '';

  const now = await servedFigures(layout);
  // the new figures are whole once the pointer has moved, in the last step
  if (now !== after || reached !== STEPS.at(-1)) expect(now, reached).toBe(before);
  expect(await brokenVersions(layout), reached).toEqual([]);

  await succeed(ingest(folder, root).ended);
  await expectUndisturbed(layout, { after, kept }, reached);
  return { reached, killed: code === null };
}

/** A moment this long after the run has begun to work. */
export function workedFor(ms: number): (run: Running) => Promise<void> {
  return async (run) => {
    await Promise.race([run.says(STEPS[0]), run.ended]);
    await Promise.race([sleep(ms), run.ended]);
  };
}

async function expectUndisturbed(
  layout: Layout,
  { after, kept }: Pick<Bench, 'after' | 'kept'>,
  reached: string,
): Promise<void> {
  expect(await servedFigures(layout), reached).toBe(after);
  expect(await keptBatches(layout), reached).toBe(kept);
  expect(await brokenVersions(layout), reached).toEqual([]);
  expect(await leftovers(layout), reached).toEqual([]);
}

function ingest(folder: string, root: string): Running {
  return start(folder, ['ingest', join(root, 'next'), '--yes']);
}

async function succeed(ended: Promise<Ended>): Promise<void> {
  const { code, stdout, stderr } = await ended;
  expect(code, stdout + stderr).toBe(0);
}
