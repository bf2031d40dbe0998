import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { sumOfCents } from '../../../data/model/cents.ts';
import { AS_TODAY, KEYS, limitOf } from '../../../data/model/simulation/scenario.ts';
import type { ScenarioFields } from '../../../data/model/simulation/scenario-text.ts';
import type { SimulationBase } from '../../../data/model/simulation/simulation-base.ts';
import { simulate, type Simulation } from '../../../data/model/simulation.ts';
import { BASE, scenario } from '../../support/simulation.ts';
import { anyScenario } from '../../support/any-scenario.ts';

/** Cents per member, worked out by hand with exact fractions: largest remainder on each of the four orders. */
const TABLES: readonly (readonly [string, ScenarioFields, Record<string, number>])[] = [
  [
    'the convention',
    {},
    { 25031: 255_329, 25056: 2_188_178, 25388: 465_059, 25580: 193_635, 25: 6_897_799 },
  ],
  [
    'uses 5 200, 92 000, 15 000, 3 100, 118 000',
    { key: 'usage' },
    { 25031: 222_888, 25056: 3_943_420, 25388: 642_950, 25580: 132_877, 25: 5_057_865 },
  ],
  [
    'enrolled readers 400, 4 100, 900, 300, 4 300 of 10 000',
    { key: 'enrolled-readers' },
    { 25031: 400_000, 25056: 4_100_000, 25388: 900_000, 25580: 300_000, 25: 4_300_000 },
  ],
  [
    'a fifth each',
    { key: 'equal-base' },
    { 25031: 2_000_000, 25056: 2_000_000, 25388: 2_000_000, 25580: 2_000_000, 25: 2_000_000 },
  ],
  [
    'uses of three years, 14 200, 256 900, 42 000, 8 600, 328 500',
    { key: 'three-year-mean' },
    { 25031: 218_394, 25056: 3_951_092, 25388: 645_956, 25580: 132_267, 25: 5_052_291 },
  ],
  [
    'half population, 30 % usage, 20 % equal',
    { key: 'population:50,usage:30,equal-base:20' },
    { 25031: 594_531, 25056: 2_677_116, 25388: 825_414, 25580: 536_680, 25: 5_366_259 },
  ],
  [
    'the vintage of 2023, of 547 163 inhabitants',
    { vintage: '2023' },
    { 25031: 257_163, 25056: 2_165_515, 25388: 450_908, 25580: 191_917, 25: 6_934_497 },
  ],
  [
    'Pontarlier and its 18 067 inhabitants of 2023',
    { vintage: '2023', in: '25462' },
    {
      ...{ 25031: 257_163, 25056: 2_165_516, 25388: 450_908, 25462: 330_193, 25580: 191_917 },
      25: 6_604_303,
    },
  ],
  [
    'Audincourt gone, the department serving its inhabitants',
    { out: '25031' },
    { 25031: 0, 25056: 2_188_178, 25388: 465_059, 25580: 193_635, 25: 7_153_128 },
  ],
  [
    'Audincourt gone, its share over all who stay',
    { out: '25031', freed: 'renormalise' },
    { 25031: 0, 25056: 2_245_513, 25388: 477_243, 25580: 198_708, 25: 7_078_536 },
  ],
  [
    'Audincourt gone, its uses the department’s',
    { key: 'usage', out: '25031' },
    { 25031: 0, 25056: 3_943_420, 25388: 642_948, 25580: 132_877, 25: 5_280_755 },
  ],
  [
    'Audincourt gone with its uses',
    { key: 'usage', out: '25031', freed: 'renormalise' },
    { 25031: 0, 25056: 4_033_319, 25388: 657_607, 25580: 135_904, 25: 5_173_170 },
  ],
  [
    'orders of 50 000,01 €, 25 000 € and 12 000 €',
    { remove: 'kiosque', price: 'cine-club:50000.01', add: 'filmotheque:12000' },
    { 25031: 222_137, 25056: 1_903_714, 25388: 404_601, 25580: 168_463, 25: 6_001_086 },
  ],
  [
    'three towns lifted to 5 %: 85 000 € left on 120 057 and 378 456 inhabitants',
    { floor: '5' },
    { 25031: 500_000, 25056: 2_047_057, 25388: 500_000, 25580: 500_000, 25: 6_452_943 },
  ],
  [
    'the department held at 60 %: 40 000 € on 170 206 inhabitants',
    { cap: '60' },
    { 25031: 329_224, 25056: 2_821_452, 25388: 599_650, 25580: 249_674, 25: 6_000_000 },
  ],
  [
    'both: the cap lifts Montbéliard above the floor',
    { floor: '5', cap: '60' },
    { 25031: 500_000, 25056: 2_474_161, 25388: 525_839, 25580: 500_000, 25: 6_000_000 },
  ],
  [
    'a floor for Valentigney and a cap for Besançon',
    { floor: '25580:10', cap: '25056:15' },
    { 25031: 251_369, 25056: 1_500_000, 25388: 457_844, 25580: 1_000_000, 25: 6_790_787 },
  ],
];

describe('simulate', () => {
  it.each(TABLES)('shares out by %s', (_, fields, expected) => {
    const { members, total, obstacles } = simulate(BASE, scenario(fields));
    expect(obstacles).toEqual([]);
    expect(Object.fromEntries(members.map(({ code, amount }) => [code, amount]))).toEqual(expected);
    expect(total).toBe(Object.values(expected).reduce((sum, part) => sum + part, 0));
  });

  it('says beside what is due how much changes, and whose bill grows most', () => {
    const simulated = simulate(BASE, scenario({ key: 'usage' }));
    // 39 434,20 € instead of 21 881,78 €
    expect(memberOf(simulated, '25056')).toMatchObject({
      ...{ change: 'stays', due: 2_188_178, difference: 1_755_242, held: null },
      evolution: 3_943_420 / 2_188_178 - 1,
      share: expect.closeTo(92_000 / 233_300, 12) as number,
    });
    expect(simulated.largestRise).toMatchObject({ member: '25056', difference: 1_755_242 });
    expect(simulate(BASE, AS_TODAY).largestRise).toBeNull();
  });

  it('has a Hoover index of 0 by use, and of what the convention leaves between use and cost', () => {
    expect(simulate(BASE, scenario({ key: 'usage' })).hoover).toBeCloseTo(0, 12);
    // ½ (|0,02229−0,02553| + |0,39434−0,21882| + |0,06430−0,04651| + |0,01329−0,01936| + |0,50579−0,68978|)
    expect(simulate(BASE, AS_TODAY).hoover).toBeCloseTo(0.193_313, 6);
    expect(simulate(BASE, scenario({ key: 'equal-base' })).hoover).toBeCloseTo(0.500_129, 6);
  });

  it('counts who joins from nothing and who leaves to nothing', () => {
    const joined = simulate(BASE, scenario({ in: '25462', vintage: '2023' }));
    expect(memberOf(joined, '25462')).toMatchObject({
      ...{ change: 'joins', due: 0, difference: 330_193, evolution: 'not-computable' },
    });
    expect(joined.hoover).toBe('not-computable');
    const left = simulate(BASE, scenario({ out: '25031' }));
    expect(memberOf(left, '25031')).toMatchObject({
      ...{ change: 'leaves', amount: 0, difference: -255_329, evolution: -1, share: 0 },
    });
  });

  it('names whom a limit holds, and keeps both sums: of each order and of each member', () => {
    const { members, resources } = simulate(BASE, scenario({ floor: '5', cap: '60' }));
    expect(members.map(({ code, held }) => [code, held])).toEqual([
      ['25031', 'floor'],
      ['25056', null],
      ['25388', null],
      ['25580', 'floor'],
      ['25', 'cap'],
    ]);
    for (const { code, amount } of members)
      expect(sumOfCents(resources.map(({ parts }) => parts!.get(code)!))).toBe(amount);
    for (const { price, parts } of resources) expect(sumOfCents(parts!.values())).toBe(price);
  });

  it('charges the same as without limits where they hold nobody', () => {
    expect(amounts(simulate(BASE, scenario({ floor: '1.93', cap: '69' })))).toEqual(
      amounts(simulate(BASE, AS_TODAY)),
    );
  });
});

describe('a key that lacks a figure', () => {
  it.each<[string, ScenarioFields, object]>([
    [
      'secret readers',
      { key: 'active-users' },
      { key: 'active-users', member: '25580', year: null, reason: 'secret' },
    ],
    [
      'secret readers, in a blend',
      { key: 'population:90,active-users:10' },
      { key: 'active-users', member: '25580', reason: 'secret' },
    ],
    [
      'a commune whose uses are counted within the department’s',
      { key: 'usage', in: '25462' },
      { key: 'usage', member: '25462', reason: 'not-computable' },
    ],
    [
      'total populations nobody has published',
      { population: 'total', vintage: '2023' },
      { key: 'population', member: null, year: 2023 },
    ],
  ])('is not computable and says why: %s', (_, fields, why) => {
    const { obstacles, members, largestRise } = simulate(BASE, scenario(fields));
    expect(obstacles).toEqual([expect.objectContaining({ code: 'missing-figure', ...why })]);
    expect(members.map(({ amount, share }) => [amount, share])).toEqual(
      members.map(() => ['not-computable', 'not-computable']),
    );
    expect(largestRise).toBeNull();
  });

  it('names the year that is missing among three, and two years alone', () => {
    const mean = scenario({ key: 'three-year-mean' });
    const [first, ...others] = BASE.threeYears;
    const hidden = { ...first!, uses: { ...first!.uses, 25388: 'missing' } } as const;
    expect(simulate({ ...BASE, threeYears: [hidden, ...others] }, mean).obstacles).toEqual([
      {
        code: 'missing-figure',
        ...{ key: 'three-year-mean', member: '25388', year: 2023, reason: 'missing' },
      },
    ]);
    expect(simulate({ ...BASE, threeYears: others }, mean).obstacles).toMatchObject([
      { key: 'three-year-mean', member: null, reason: 'missing' },
    ]);
  });

  it('does not take a year without any use for equal shares', () => {
    const nothing = { ...BASE.use, uses: { 25031: 0, 25056: 0, 25388: 0, 25580: 0, 25: 0 } };
    const { obstacles } = simulate({ ...BASE, use: nothing }, scenario({ key: 'usage' }));
    expect(obstacles).toMatchObject([{ key: 'usage', member: null, reason: 'not-computable' }]);
  });

  it('finds nobody to charge where a cap cuts the only one who used anything', () => {
    const one = { ...BASE.use, uses: { 25031: 9, 25056: 0, 25388: 0, 25580: 0, 25: 0 } };
    const { obstacles } = simulate({ ...BASE, use: one }, scenario({ key: 'usage', cap: '50' }));
    expect(obstacles).toEqual([{ code: 'nobody-to-charge' }]);
  });

  it('leaves a resource without a price outside the total, and shows it', () => {
    const [first, ...others] = BASE.resources;
    const base = { ...BASE, resources: [{ ...first!, amounts: [] }, ...others] };
    const { resources, total } = simulate(base, AS_TODAY);
    expect(resources[0]).toMatchObject({ id: 'cine-club', price: 'not-computable', parts: null });
    expect(total).toBe(4_000_000);
  });

  it('has no difference where no agreement rules the year', () => {
    const { members } = simulate({ ...BASE, today: null }, scenario({ vintage: '2022' }));
    expect(members.at(-1)).toMatchObject({ amount: 6_897_799, due: 'not-computable' });
    expect(members.at(-1)?.difference).toBe('not-computable');
  });
});

describe('any simulation', () => {
  it.prop([anyScenario])('keeps the sum of every order and of all', (any) => {
    const { resources, members, total, obstacles } = simulate(BASE, any);
    if (obstacles.length > 0) return;
    for (const { price, parts } of resources) expect(sumOfCents(parts!.values())).toBe(price);
    expect(members.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(total);
  });

  it.prop([anyScenario])('keeps every floor and cap, to the cent', (any) => {
    const { members, total, obstacles } = simulate(BASE, any);
    if (obstacles.length > 0) return;
    for (const { code, amount, change } of members.filter((one) => one.change !== 'leaves')) {
      const least = Math.floor((total * (limitOf(any.floor, code) ?? 0)) / 10_000);
      const most = Math.ceil((total * (limitOf(any.cap, code) ?? 10_000)) / 10_000);
      expect(Number(amount), `${code} ${change}`).toBeGreaterThanOrEqual(least);
      expect(Number(amount), `${code} ${change}`).toBeLessThanOrEqual(most);
    }
  });

  it.prop([anyScenario])('does not depend on the order of members and resources', (any) => {
    const turned: SimulationBase = {
      ...BASE,
      candidates: [...BASE.candidates].reverse(),
      resources: [...BASE.resources]
        .reverse()
        .map((one) => ({ ...one, amounts: [...one.amounts].reverse() })),
    };
    expect(simulate(turned, any)).toEqual(simulate(BASE, any));
  });

  it.prop([fc.constantFrom(...KEYS), fc.integer({ min: 1, max: 99 })])(
    'gives a blend of two keys the mean of both, to two cents an order',
    (key, percent) => {
      const other = key === 'equal-base' ? 'usage' : 'equal-base';
      if (key === 'active-users') return;
      const blended = simulate(
        BASE,
        scenario({ key: `${key}:${percent},${other}:${100 - percent}` }),
      );
      const [one, two] = [key, other].map((own) => amounts(simulate(BASE, scenario({ key: own }))));
      blended.members.forEach(({ amount }, index) => {
        const mean = (one![index]! * percent + two![index]! * (100 - percent)) / 100;
        expect(Math.abs(Number(amount) - mean)).toBeLessThan(2 * 4);
      });
    },
  );
});

function amounts({ members }: Simulation): number[] {
  return members.map(({ amount }) => Number(amount));
}

function memberOf({ members }: Simulation, code: string) {
  return members.find((one) => one.code === code);
}
