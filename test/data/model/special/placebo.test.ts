import { describe, expect, it } from 'vitest';
import { placeboEffect, type BeforeAfter } from '../../../../data/model/special/effect/placebo.ts';
import { studentWithin } from '../../../../data/model/special/effect/student.ts';

describe('studentWithin', () => {
  it.each([
    [0.95, 1, 12.706],
    [0.95, 2, 4.303],
    [0.95, 3, 3.182],
    [0.95, 4, 2.776],
    [0.95, 11, 2.201],
    [0.95, 30, 2.042],
    [0.9, 5, 2.015],
    [0.99, 10, 3.169],
    [0.95, 1000, 1.962],
  ])('is the printed table’s: %f with %i degrees of freedom', (probability, freedom, value) => {
    expect(studentWithin(probability, freedom)).toBeCloseTo(value, 3);
  });
});

/** A place of a thousand whose logarithm changes by so much. */
function changedBy(logarithm: number): BeforeAfter {
  return { before: 999.5, after: 1000 * Math.exp(logarithm) - 0.5 };
}

describe('placeboEffect', () => {
  it('is the change less the others’, with the reach of Student’s law', () => {
    const others = [0.1, -0.1, 0.1, -0.1].map(changedBy);
    // mean 0; variance 0.04 / 3, of one more change × (1 + 1/4): 0.016667, its root 0.129099 × 3.182446 = 0.410852
    const effect = placeboEffect(changedBy(0.5), others);
    expect(effect.own).toBeCloseTo(0.648721, 5); // e^0.5 − 1
    expect(effect.others).toBeCloseTo(0, 12);
    expect(effect.effect).toBeCloseTo(0.648721, 5);
    expect(effect.low).toBeCloseTo(0.093242, 5); // e^0.089148 − 1
    expect(effect.high).toBeCloseTo(1.48644, 4); // e^0.910852 − 1
  });

  it('takes a change common to all for none', () => {
    const others = [0.3, 0.35, 0.4, 0.45].map(changedBy);
    const effect = placeboEffect(changedBy(0.375), others);
    expect(effect.effect).toBeCloseTo(0, 12);
    expect(effect.low).toBeLessThan(0);
    expect(effect.high).toBeGreaterThan(0);
  });

  it('is wider for a small place than for a large one', () => {
    const others = [0.1, -0.05, 0.02, -0.08, 0.03].map(changedBy);
    const wide = placeboEffect({ before: 25, after: 50 }, others);
    const narrow = placeboEffect({ before: 25_000, after: 50_000 }, others);
    expect(narrow.low).toBeGreaterThan(0);
    expect(wide.low).toBeLessThan(0);
  });
});

/** How often an effect is found in seeded worlds of noise, with and without +30 % at the treated place. */
function worlds(count: number, places: number, make: (world: World) => BeforeAfter) {
  const world = worldOf(places);
  let [alarms, finds] = [0, 0];
  for (let turn = 0; turn < count; turn += 1) {
    const treated = make(world);
    const others = Array.from({ length: places }, () => make(world));
    const without = placeboEffect(treated, others);
    if (without.low > 0 || without.high < 0) alarms += 1;
    if (placeboEffect({ ...treated, after: treated.after * 1.3 }, others).low > 0) finds += 1;
  }
  return { alarms: alarms / count, finds: finds / count };
}

interface World {
  readonly uniform: () => number;
  readonly normal: () => number;
}

/** mulberry32, and Box and Muller's normal law */
function worldOf(seed: number): World {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** A place of 3 000 uses in a quiet year: the season takes a tenth from all, each changes by 5 % or so besides. */
function quiet({ normal }: World): BeforeAfter {
  return { before: 3000, after: Math.round(2700 * Math.exp(0.05 * normal())) };
}

/** A place of 55 to 8 000 uses, which come eight at a time. */
function sittings({ uniform, normal }: World): BeforeAfter {
  const size = Math.exp(4 + 5 * uniform());
  const draw = (mean: number): number =>
    Math.max(0, Math.round(mean + Math.sqrt(8 * mean) * normal()));
  return { before: draw(size), after: draw(size * Math.exp(0.05 * normal())) };
}

describe('in 2 000 seeded worlds', () => {
  it.each([4, 12, 40])('of %i places, one in twenty alarms is false', (places) => {
    const { alarms } = worlds(2000, places, quiet);
    // 3 standard errors of 0.05 on 2 000 worlds
    expect(alarms).toBeGreaterThan(0.05 - 0.015);
    expect(alarms).toBeLessThan(0.05 + 0.015);
  });

  it.each([4, 12, 40])('of %i places of all sizes, no more', (places) => {
    expect(worlds(2000, places, sittings).alarms).toBeLessThan(0.05);
  });

  it('finds +30 % where it was planted', () => {
    expect(worlds(2000, 4, quiet).finds).toBeGreaterThan(0.8);
    expect(worlds(2000, 12, quiet).finds).toBeGreaterThan(0.97);
  });
});
