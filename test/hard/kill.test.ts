import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  killTrial,
  prepareBench,
  STEPS,
  workedFor,
  type Bench,
  type Trial,
} from '../support/kill.ts';

const MINUTE = 60_000;
const KILLS = 40;
const PER_STEP = 8;

let root: string;
let bench: Bench;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-kill-'));
  bench = await prepareBench(root);
}, 5 * MINUTE);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('an ingest killed with -9', () => {
  it.each(STEPS)(
    `${PER_STEP} times right after “%s” harms nothing`,
    { timeout: 60 * MINUTE },
    async (step) => {
      for (let count = 0; count < PER_STEP; count += 1)
        await killTrial(bench, (run) => run.says(step));
    },
  );

  it(`at each of ${KILLS} random moments harms nothing`, { timeout: 60 * MINUTE }, async () => {
    const killed: Trial[] = [];
    let longest = bench.workMs;
    for (let count = 0; killed.length < KILLS && count < 3 * KILLS; count += 1) {
      const trial = await killTrial(bench, workedFor(Math.random() * longest));
      if (trial.killed) killed.push(trial);
      else longest *= 0.9;
    }
    expect(killed).toHaveLength(KILLS);
    expect(new Set(killed.map(({ reached }) => reached)).size).toBeGreaterThanOrEqual(4);
  });
});
