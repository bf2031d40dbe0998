import fc, { type GeneratorValue } from 'fast-check';
import { CATALOGUE, shapesOfMetric, timeOf } from '../../../data/model/metric/catalogue.ts';
import type { Asked } from './asked.ts';
import { BANDS, TIME } from './slots.ts';
import type { World } from './world.ts';

/** A measure and a dimension it may be cut by; the empty text for none. */
export interface Pair {
  readonly measure: string;
  readonly dimension: string;
}

const AXES = [
  ['member', 'commune', 'epci'],
  ['kind', 'resource', 'provider'],
];

const COMPARISONS = ['none', 'to-date', 'full', 'previous-period'];

/** Most rows a random question is to have. */
const LARGEST = 3_000;

/** The dimensions that each measure may be cut by together, as the catalogue offers them. */
const SHAPES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  CATALOGUE.map((metric) => [metric.id, shapesOfMetric(metric)]),
);

const ONE_YEAR: ReadonlySet<string> = new Set(
  CATALOGUE.filter((metric) => timeOf(metric) === 'one-year').map(({ id }) => id),
);

/** Every measure with every dimension it may be cut by, and with none. */
export function pairs(): Pair[] {
  return [...SHAPES].flatMap(([measure, shapes]) =>
    ['', ...new Set(shapes.flat())].map((dimension) => ({ measure, dimension })),
  );
}

/** A random question about a measure, cut by a dimension and by others it may be cut by together; it may be impossible. */
export function anyQuestion(draw: GeneratorValue, pair: Pair, world: World): Asked {
  const chance = new Chance(draw);
  const shape = chance.one(
    (SHAPES.get(pair.measure) ?? []).filter(
      (one) => pair.dimension === '' || one.includes(pair.dimension),
    ),
  );
  const by = cutOf(chance, pair.dimension, shape);
  const filters = filtersOf(chance, shape, world);
  const measures = measuresOf(chance, pair.measure, [...by, ...Object.keys(filters)]);
  const isOneYear = measures.some((id) => ONE_YEAR.has(id));
  const time =
    isOneYear && !by.includes('year')
      ? { year: [chance.one(yearsOf(world))] }
      : timeFilter(chance, shape, world);
  const asked = {
    ...{ measures, by, filters: { ...filters, ...time } },
    ...(chance.of(20) && window(chance, world, shape.includes('month') && !isOneYear)),
    ...(chance.of(55) && { compare: chance.one([...COMPARISONS, ...yearsOf(world)]) }),
    ...{ sort: sortOf(chance, [...by, ...measures]), totals: chance.of(50) },
    ...(isTopped(by) && chance.of(35) && { top: chance.number(1, 6) }),
  };
  return sizeOf(asked, world) > LARGEST ? smaller(asked, pair, chance.one(yearsOf(world))) : asked;
}

/** Draws from lists. */
class Chance {
  readonly #draw: GeneratorValue;

  constructor(draw: GeneratorValue) {
    this.#draw = draw;
  }

  of(percent: number): boolean {
    return this.number(1, 100) <= percent;
  }

  number(min: number, max: number): number {
    return this.#draw(fc.integer, { min, max });
  }

  one<One>(all: readonly One[]): One {
    return this.#draw(fc.constantFrom<One[]>, ...all);
  }

  /** Some of a list, at least one of what there is, in any order. */
  some<One>(all: readonly One[], most: number): One[] {
    const [minLength, maxLength] = [Math.min(1, all.length), Math.min(most, all.length)];
    return this.#draw(fc.shuffledSubarray<One>, [...all], { minLength, maxLength });
  }

  shuffled<One>(all: readonly One[]): One[] {
    const { length } = all;
    return this.#draw(fc.shuffledSubarray<One>, [...all], { minLength: length, maxLength: length });
  }
}

function cutOf(chance: Chance, dimension: string, shape: readonly string[]): string[] {
  if (dimension === '') return [];
  const others = shape.filter((one) => one !== dimension);
  return chance.shuffled([dimension, ...(chance.of(55) ? chance.some(others, 2) : [])]);
}

function filtersOf(chance: Chance, shape: readonly string[], world: World) {
  const free = shape.filter((one) => !(one in TIME));
  const ids = chance.of(50) ? chance.some(free, 2) : [];
  return Object.fromEntries(
    ids.map((id) => [id, chance.some(valuesOf(id, world), chance.of(60) ? 1 : 3)]),
  );
}

/** The measure, and sometimes others that may be cut the same way. */
function measuresOf(chance: Chance, measure: string, used: readonly string[]): string[] {
  const fits = (shape: readonly string[]) => used.every((id) => shape.includes(id));
  const fellows = [...SHAPES].flatMap(([id, shapes]) => (shapes.some(fits) ? [id] : []));
  return [...new Set([measure, ...(chance.of(40) ? chance.some(fellows, 2) : [])])];
}

function timeFilter(chance: Chance, shape: readonly string[], world: World) {
  const kind = chance.number(1, 10);
  if (kind <= 4) return { year: chance.some(yearsOf(world), 2) };
  const id = chance.one(Object.keys(TIME));
  if (kind <= 6 || !shape.includes(id)) return {};
  const values = [...new Set(world.months.map((month) => TIME[id]?.(month) ?? ''))];
  return { [id]: chance.some(values, 4) };
}

function window(chance: Chance, { months }: World, isFree: boolean) {
  const at = chance.number(0, months.length - 1);
  const [from = '', to = ''] = [months[at], months[chance.number(at, months.length - 1)]];
  return isFree ? { from, to } : { from: `${from.slice(0, 4)}-01`, to: `${to.slice(0, 4)}-12` };
}

function sortOf(chance: Chance, columns: readonly string[]): string[] {
  if (!chance.of(40)) return [];
  return chance.some(columns, 2).map((id) => (chance.of(50) ? `-${id}` : id));
}

/** May the last dimension be cut short? It must be the only one of its axis. */
function isTopped(by: readonly string[]): boolean {
  const last = by.at(-1) ?? '';
  return AXES.some(
    (axis) => axis.includes(last) && by.filter((id) => axis.includes(id)).length === 1,
  );
}

/** The same by one dimension and of one year. */
function smaller(asked: Asked, { dimension }: Pair, year: string): Asked {
  return { ...asked, by: [dimension], filters: { ...asked.filters, year: [year] }, sort: [] };
}

function yearsOf({ last }: World): string[] {
  return [...last.keys()].map(String);
}

function valuesOf(id: string, { catalogue, communes, declared }: World): string[] {
  const { resources } = catalogue;
  const values: Readonly<Record<string, () => string[]>> = {
    member: () => [...declared.members, 'none'],
    commune: () => communes.map(({ code }) => code),
    epci: () => [...new Set(communes.flatMap(({ epci }) => epci ?? []))],
    kind: () => [...new Set(resources.map(({ kind }) => kind))],
    resource: () => resources.map((one) => one.id),
    provider: () => [...new Set(resources.flatMap(({ provider }) => provider ?? []))],
    ageBand: () => BANDS,
    weekday: () => ['1', '2', '3', '4', '5', '6', '7'],
    hour: () => Array.from({ length: 24 }, (_, hour) => String(hour)),
  };
  return values[id]?.() ?? [];
}

function sizeOf({ by, filters }: Asked, world: World): number {
  const count = (id: string) => {
    const own = TIME[id];
    return own ? new Set(world.months.map(own)).size : valuesOf(id, world).length;
  };
  return by.reduce((size, id) => size * (filters[id]?.length ?? count(id)), 1);
}
