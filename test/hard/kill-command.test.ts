import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Death, End } from '../support/doomed.ts';
import { ACTIONS, establish, killCommand, sceneOf, type Scene } from '../support/kill-command.ts';

const MINUTE = 60_000;
const AT_RANDOM = 18;
/** Trials at a time: one waits for its process while the other one looks at what is left. */
const BESIDE = 2;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-kill-command-'));
  await establish(root);
}, 5 * MINUTE);
afterAll(() => rm(root, { recursive: true, force: true }));

/** Kills once for each death; every other time another command runs before the same is given again. */
async function killAll(scene: Scene, deaths: readonly Death[]): Promise<End[]> {
  const ends: End[] = [];
  const left = [...deaths.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      ends.push(await killCommand(scene, next[1], next[0] % 2 === 0));
  };
  await Promise.all(Array.from({ length: BESIDE }, work));
  return ends;
}

describe.each(ACTIONS)('canopee %s killed with -9', (action) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await sceneOf(root, action);
  }, MINUTE);

  it(
    'before each change it makes to the disk harms nothing',
    async () => {
      // forcing to disk what is written changes nothing for a process that dies
      const deaths = scene.changes.flatMap((what, index) =>
        what === 'sync' ? [] : [{ change: index + 1 }],
      );
      const ends = await killAll(scene, deaths);
      expect(ends.filter(({ killed }) => killed)).toHaveLength(deaths.length);
      process.stderr.write(`${action}: ${ends.length} kills at named changes\n`);
    },
    60 * MINUTE,
  );

  it(
    `at each of ${AT_RANDOM} random moments harms nothing`,
    async () => {
      let [killed, longest] = [0, scene.ms];
      for (let trial = 0; killed < AT_RANDOM && trial < 3 * AT_RANDOM; trial += 1) {
        const end = await killCommand(scene, { ms: Math.random() * longest }, trial % 2 === 0);
        if (end.killed) killed += 1;
        else longest = Math.min(longest, end.ms);
      }
      process.stderr.write(`${action}: ${killed} kills at random\n`);
      expect(killed).toBe(AT_RANDOM);
    },
    60 * MINUTE,
  );
});
