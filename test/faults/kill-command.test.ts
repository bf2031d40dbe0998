import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { establish, killCommand, sceneOf } from '../support/kill-command.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-kill-command-'));
  await establish(root);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a command killed with -9', { timeout: 60_000 }, () => {
  it.each([
    ['ingest', 'its files are in their place and the ledger does not name them', /^truncate/],
    ['close', 'the ledger has closed the year and no version shows it', /^rename \S+\.building/],
    ['forget', 'a version without the person is served and files still hold them', /^rm \S+\/lake\/usage_event/],
  ] as const)('%s: when %s, any next one finishes what it began', async (action, _, before) => {
    const scene = await sceneOf(root, action);
    const change = 1 + scene.changes.findIndex((what) => before.test(what));
    expect(change).toBeGreaterThan(0);
    expect((await killCommand(scene, { change }, true)).killed).toBe(true);
  }); // prettier-ignore
});
