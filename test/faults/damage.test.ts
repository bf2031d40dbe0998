import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { damageTrial, PARTS, soundDirectory, type Sound } from '../support/damage.ts';

const TIMES = 2;

const folder = mkdtempSync(join(tmpdir(), 'canopee-sound-'));
let sound: Sound;
beforeAll(async () => {
  sound = await soundDirectory(folder);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a file of the data directory cut short or with one bit turned', () => {
  it.each(PARTS)(
    'is noticed in the %s, and never read as fewer rows',
    async (part) => {
      for (let trial = 0; trial < TIMES; trial += 1) await damageTrial(sound, part, Math.random);
    },
    120_000,
  );
});
