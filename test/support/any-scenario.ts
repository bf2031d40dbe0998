import { fc } from '@fast-check/vitest';
import { cents } from '../../data/model/cents.ts';
import { parseMemberCode } from '../../data/model/member.ts';
import { parseResourceId } from '../../data/model/resource.ts';
import { KEYS, type Limit, type Scenario } from '../../data/model/simulation/scenario.ts';

const TOWNS = ['25031', '25056', '25388', '25580'].map(parseMemberCode);
const PONTARLIER = parseMemberCode('25462');
const RESOURCES = ['cine-club', 'discotheque', 'kiosque'].map(parseResourceId);
const STRANGERS = ['film-2', 'jeux', 'presse-locale'].map(parseResourceId);

const anyPrice = fc.integer({ min: 0, max: 9_999_999 }).map(cents);
const anyBlend = fc
  .tuple(
    fc.subarray([...KEYS], { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([keys, weights]) => {
    const raw = keys.map((_, index) => weights[index]!);
    const sum = raw.reduce((total, weight) => total + weight, 0);
    const percents = raw.map((weight) => Math.max(1, Math.floor((100 * weight) / sum)));
    percents[0]! += 100 - percents.reduce((total, percent) => total + percent, 0);
    return keys.map((key, index) => ({ key, percent: percents[index]! }));
  })
  .filter((blend) => blend.every(({ percent }) => percent >= 1));

/** Limits that parties of every scenario below can keep: at most four of 16 % or none below 50 %. */
const anyFloor = anyLimit(0, 1_600);
const anyCap = anyLimit(5_000, 10_000);

/** Scenarios the base of `simulation.ts` can be asked about, canonical as the codec writes them. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    name: fc.option(fc.constantFrom('A', 'Avec Pontarlier', 'à 50 % + usage & co', '=1+1')),
    blend: anyBlend,
    vintage: fc.option(fc.constantFrom(2020, 2022, 2023)),
    populationKind: fc.option(fc.constantFrom('municipal' as const, 'total' as const)),
    freedShare: fc.option(fc.constantFrom('department' as const, 'renormalise' as const)),
    joining: fc.subarray([PONTARLIER]),
    leaving: fc.subarray(TOWNS, { maxLength: 2 }),
    removed: fc.subarray(RESOURCES, { maxLength: 2 }),
    added: fc.subarray(STRANGERS).chain(priced),
    repriced: fc.subarray(RESOURCES).chain(priced),
    floor: anyFloor,
    cap: anyCap,
  })
  .map((any) => {
    const present = [...TOWNS, ...any.joining].filter((code) => !any.leaving.includes(code));
    const within = ({ each, apart }: Limit) => ({
      each,
      apart: new Map([...apart].filter(([code]) => present.includes(code))),
    });
    return {
      ...any,
      repriced: any.repriced.filter(({ resource }) => !any.removed.includes(resource)),
      floor: within(any.floor),
      cap: within(any.cap),
    };
  });

function priced(resources: Scenario['removed']): fc.Arbitrary<Scenario['added']> {
  return fc
    .tuple(...resources.map((resource) => anyPrice.map((price) => ({ resource, price }))))
    .map((prices) => [...prices]);
}

function anyLimit(min: number, max: number): fc.Arbitrary<Limit> {
  const limit = fc.integer({ min, max });
  return fc.record({
    each: fc.option(limit, { nil: undefined }),
    apart: fc
      .subarray(TOWNS, { maxLength: 2 })
      .chain((codes) => fc.tuple(...codes.map((code) => fc.tuple(fc.constant(code), limit))))
      .map((entries) => new Map(entries)),
  });
}
