import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killTrial, prepareBench, STEPS, workedFor, type Bench } from '../support/kill.ts';

const MINUTE = 60_000;

let root: string;
let bench: Bench;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-kill-'));
  bench = await prepareBench(root);
}, 2 * MINUTE);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('an ingest killed with -9', { timeout: 2 * MINUTE }, () => {
  // every step, many times: test/hard/kill.test.ts
  it.each([STEPS[2], STEPS[5]])(
    'right after “%s” harms nothing, and the next ends as if it had not been',
    async (step) => {
      const { reached } = await killTrial(bench, (run) => run.says(step));
      expect(STEPS.findIndex((one) => one === reached)).toBeGreaterThanOrEqual(STEPS.indexOf(step));
    },
  );

  it('at a random moment, likewise', async () => {
    const { killed } = await killTrial(bench, workedFor(bench.workMs * 0.5 * Math.random()));
    expect(killed).toBe(true);
  });
});
