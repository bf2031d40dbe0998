import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { damageTrial, PARTS, soundDirectory, type Damage, type Sound } from '../support/damage.ts';

const TIMES = 110;
const MINUTE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'canopee-sound-'));
let sound: Sound;
beforeAll(async () => {
  sound = await soundDirectory(folder);
}, 5 * MINUTE);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a file of the data directory cut short or with one bit turned', () => {
  it.each(PARTS)(
    `is noticed ${TIMES} times in the %s`,
    async (part) => {
      const all: Damage[] = [];
      for (let trial = 0; trial < TIMES; trial += 1)
        all.push(await damageTrial(sound, part, Math.random));
      expect(all.filter(({ found }) => found).length).toBeGreaterThan(TIMES / 3);
    },
    60 * MINUTE,
  );
});
