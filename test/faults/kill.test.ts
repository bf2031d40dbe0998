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
  it.each(STEPS)(
    'right after “%s” harms nothing, and the next ends as if it had not been',
    async (step) => {
      const { reached } = await killTrial(bench, (run) => run.says(step));
      expect(STEPS.indexOf(reached as (typeof STEPS)[number])).toBeGreaterThanOrEqual(
        STEPS.indexOf(step),
      );
    },
  );

  it.each([0.3, 0.8])('at a random moment around %d of its work, likewise', async (part) => {
    const { killed } = await killTrial(
      bench,
      workedFor(bench.workMs * (part + 0.2 * (Math.random() - 0.5))),
    );
    if (part < 0.5) expect(killed).toBe(true);
  });
});
