import fc, { type GeneratorValue } from 'fast-check';
import { addressOf, type Asked } from './asked.ts';
import { BANDS } from './slots.ts';
import type { World } from './world.ts';

/** Two questions that differ by one published cell, and the question of that cell alone. */
export interface QuestionPair {
  readonly measure: string;
  readonly more: string;
  readonly fewer: string;
  readonly alone: string;
}

/** A random pair: one value more in the list of one filter. */
export function anyPair(draw: GeneratorValue, world: World): QuestionPair {
  const pick = <One>(all: readonly One[]): One => draw(fc.constantFrom<One[]>, ...all);
  const lists = listsOf(world);
  const shape = pick(SHAPES);
  const axis = pick(shape.lists);
  const values = draw(fc.shuffledSubarray<string>, lists[axis] ?? [], {
    minLength: 2,
    maxLength: 5,
  });
  const [one = '', ...others] = values;
  const aside = shape.lists.filter((id) => id !== axis && draw(fc.boolean));
  const filters = {
    year: [pick([...world.last.keys()].map(String))],
    ...Object.fromEntries(aside.map((id) => [id, [pick(lists[id] ?? [])]])),
  };
  const measure = pick(shape.measures);
  const of = (own: readonly string[]): string => {
    const isMonth = axis === 'month';
    const asked: Asked = {
      ...{ measures: [measure], by: [], sort: [], totals: false },
      filters: { ...filters, ...(isMonth && { year: [] }), [axis]: own },
    };
    const year = filters.year[0] ?? '';
    const months = own.map((month) => `${year}-${month}`);
    return addressOf(isMonth ? { ...asked, filters: { ...asked.filters, month: months } } : asked);
  };
  return { measure, more: of([...others, one]), fewer: of(others), alone: of([one]) };
}

const COUNTS = ['rawUses', 'uses', 'sessions'];

/** Filters that go together, and what is counted by them. */
const SHAPES: readonly {
  readonly lists: readonly string[];
  readonly measures: readonly string[];
}[] = [
  { lists: ['member', 'resource', 'month'], measures: COUNTS },
  { lists: ['member', 'kind', 'month'], measures: COUNTS },
  { lists: ['commune', 'month'], measures: COUNTS },
  { lists: ['epci', 'kind', 'month'], measures: COUNTS },
  { lists: ['member', 'kind', 'weekday', 'hour'], measures: COUNTS },
  { lists: ['member', 'ageBand'], measures: ['enrolledReaders'] },
  {
    lists: ['member'],
    measures: [
      'newEnrolments',
      'expiries',
      'vanished',
      'pendingEnrolments',
      'lateEnrolments',
      'activeEnrolled',
      'inactiveReaders',
    ],
  },
];

function listsOf({ catalogue, communes, declared }: World): Readonly<Record<string, string[]>> {
  const { resources } = catalogue;
  return {
    member: [...declared.members],
    resource: resources.map(({ id }) => id),
    kind: [...new Set(resources.map(({ kind }) => kind))],
    commune: communes.map(({ code }) => code),
    epci: [...new Set(communes.flatMap(({ epci }) => epci ?? []))],
    month: Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')),
    weekday: ['1', '2', '3', '4', '5', '6', '7'],
    hour: Array.from({ length: 24 }, (_, hour) => String(hour)),
    ageBand: BANDS,
  };
}
