import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../../ingest/pipeline.ts';
import { emptyHouse, make } from '../data/demo/made.ts';
import { QUIET } from '../support/data-directory.ts';
import { askVersion, type Asking } from '../support/plain/ask.ts';
import { ANY_ADDRESS, misbehaviour } from '../support/plain/fuzz.ts';
import { hiddenIn, type Hidden } from '../support/plain/hidden.ts';
import { intrude } from '../support/plain/intruder.ts';
import { measuresOf } from '../support/plain/measures.ts';
import { withoutSecrecy } from '../support/plain/open-version.ts';
import { proveQuestions } from '../support/plain/prove.ts';
import { worldIn, type World } from '../support/plain/world.ts';

const layout = emptyHouse();
let world: World;
let hidden: Hidden;
let staff: Asking;
let bare: Asking;
let removeCopy: () => Promise<void>;
beforeAll(async () => {
  await make(layout, { scale: 1 });
  const inbox = join(layout.root, 'inbox');
  await ingest(
    layout,
    readdirSync(inbox).map((name) => join(inbox, name)),
    QUIET,
  );
  world = worldIn(layout.root, '2026-11-22');
  hidden = await hiddenIn(layout.root);
  staff = await askVersion(layout);
  const copy = await withoutSecrecy(layout.root);
  bare = await askVersion(copy.layout);
  removeCopy = copy.close;
});
afterAll(async () => {
  await Promise.all([staff.close(), bare.close()]);
  await removeCopy();
});

it('answers 5 000 random questions as a plain recomputation does', async () => {
  const measures = measuresOf(world, hidden);
  const proof = await proveQuestions(
    { ask: staff.ask, world, measures },
    { count: 5_000, seed: 1 },
  );
  expect(proof.faults).toEqual([]);
  expect(proof.unreached).toEqual([]);
  expect(proof.answered).toBeGreaterThan(4_900);
});

it('answers 2 000 more to the last value where nothing is hidden', async () => {
  const measures = measuresOf(world, new Set());
  const proof = await proveQuestions({ ask: bare.ask, world, measures }, { count: 2_000, seed: 2 });
  expect(proof.faults).toEqual([]);
});

it('gives no hidden cell away in 20 000 differences of answers', async () => {
  const { attacks, derived } = await intrude(
    { told: staff.ask, untold: bare.ask, world },
    { count: 20_000, seed: 3 },
  );
  expect(derived).toEqual([]);
  expect(attacks).toBeGreaterThan(2_000);
});

it('refuses 100 000 careless and hostile questions by naming what is wrong, and never breaks', async () => {
  const faults: string[] = [];
  for (const address of fc.sample(ANY_ADDRESS, { numRuns: 100_000, seed: 4 })) {
    faults.push(...misbehaviour(address, await staff.behave(address)));
  }
  expect(faults).toEqual([]);
});
