import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askServer, askVersion, type Asking } from '../support/plain/ask.ts';
import { ANY_ADDRESS, misbehaviour } from '../support/plain/fuzz.ts';
import { hiddenIn } from '../support/plain/hidden.ts';
import { intrude } from '../support/plain/intruder.ts';
import { measuresOf } from '../support/plain/measures.ts';
import { withoutSecrecy } from '../support/plain/open-version.ts';
import { proveQuestions } from '../support/plain/prove.ts';
import { worldIn, type World } from '../support/plain/world.ts';

const { demonstration, demonstrationRoot } = inject('served');
const server = askServer(demonstration);

let world: World;
let bare: Asking;
let removeCopy: () => Promise<void>;
beforeAll(async () => {
  world = worldIn(demonstrationRoot, new Date().toISOString().slice(0, 10));
  const copy = await withoutSecrecy(demonstrationRoot);
  bare = await askVersion(copy.layout);
  removeCopy = copy.close;
});
afterAll(async () => {
  await bare.close();
  await removeCopy();
});

describe('random questions, every measure by every dimension it allows', () => {
  it('are answered as a plain recomputation from the rows of the drop', async () => {
    const measures = measuresOf(world, await hiddenIn(demonstrationRoot));
    const proof = await proveQuestions(
      { ask: server.ask, world, measures },
      { count: 420, seed: 25 },
    );
    expect(proof.faults).toEqual([]);
    expect(proof.unreached).toEqual([]);
    expect(proof.answered).toBeGreaterThan(400);
    expect(Object.keys(proof.statuses)).toEqual(
      expect.arrayContaining([
        'complete',
        'partial',
        'secret',
        'without-secret',
        'missing',
        'not-computable',
        'series-break',
      ]),
    );
  });

  it('are so to the last value where nothing is hidden', async () => {
    const measures = measuresOf(world, new Set());
    const proof = await proveQuestions({ ask: bare.ask, world, measures }, { count: 80, seed: 26 });
    expect(proof.faults).toEqual([]);
    expect(proof.answered).toBeGreaterThan(75);
    expect(proof.statuses).not.toHaveProperty('secret');
  });
});

it('never give a hidden cell away by their difference', async () => {
  const { attacks, derived } = await intrude(
    { told: server.ask, untold: bare.ask, world },
    { count: 120, seed: 27 },
  );
  expect(derived).toEqual([]);
  expect(attacks).toBeGreaterThan(12);
});

it('refuses 500 careless and hostile questions by naming what is wrong, and never breaks', async () => {
  const faults: string[] = [];
  for (const address of fc.sample(ANY_ADDRESS, { numRuns: 500, seed: 28 })) {
    faults.push(...misbehaviour(address, await server.behave(address)));
  }
  expect(faults).toEqual([]);
});
