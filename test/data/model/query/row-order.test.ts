import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../../data/model/period.ts';
import type { DimensionId } from '../../../../data/model/query/dimension.ts';
import type { Question, SortKey } from '../../../../data/model/query/question.ts';
import { rowOrder } from '../../../../data/model/query/row-order.ts';
import type { Axes } from '../../../../data/model/query/slot.ts';

/** Two kinds of two resources each, as one axis has them, over two years: a cell is a year and a resource. */
const RESOURCES = [
  { kind: 'press', resource: 'a' },
  { kind: 'music', resource: 'b' },
  { kind: 'press', resource: 'c' },
  { kind: 'music', resource: 'd' },
] as const;

const YEARS = ['2024', '2025'];

const AXES: Axes = {
  time: YEARS.map((year) => ({ values: { year }, months: [], received: [], spans: [] })),
  place: [{ values: {}, level: 'member', codes: ['group'] }],
  offer: RESOURCES.map((values) => ({ values, scope: 'resource', items: [], resources: [] })),
  age: [{ values: {}, bands: [''] }],
  clock: [{ values: {}, moments: [] }],
};

const USES = [4, 3, 2, 1, 8, 7, 2, 5];

function rowsOf(by: readonly DimensionId[], sort: readonly SortKey[] = []): string[] {
  const question: Question = {
    ...{ measures: ['uses'], by, sort, filters: {}, compare: 'none', top: null, totals: false },
    ...{ from: parseMonth('2024-01'), to: parseMonth('2025-12') },
  };
  const uses = { values: Float64Array.from(USES), statuses: new Uint8Array(USES.length) };
  return [...rowOrder(question, AXES, new Map([['uses', uses]]))].map((at) => {
    const { kind = '', resource = '' } = RESOURCES[at % RESOURCES.length] ?? {};
    return `${YEARS[Math.floor(at / RESOURCES.length)] ?? ''} ${kind} ${resource}`;
  });
}

describe('the rows of an answer', () => {
  it('stand axis by axis, in the order of the dimensions asked', () => {
    const first = ['2024 press a', '2024 music b', '2024 press c', '2024 music d'];
    expect(rowsOf(['year', 'resource']).slice(0, 4)).toEqual(first);
    expect(rowsOf(['resource', 'year']).slice(0, 2)).toEqual(['2024 press a', '2025 press a']);
  });

  it('keep dimensions of one axis in order with another axis between them', () => {
    expect(rowsOf(['kind', 'year', 'resource'])).toEqual([
      ...['2024 press a', '2024 press c', '2025 press a', '2025 press c'],
      ...['2024 music b', '2024 music d', '2025 music b', '2025 music d'],
    ]);
  });

  it('are sorted first as was asked, and so where nothing tells them apart', () => {
    const sort = [{ column: 'uses', descending: true }] as const;
    expect(rowsOf(['kind', 'year', 'resource'], sort)).toEqual([
      ...['2025 press a', '2025 music b', '2025 music d', '2024 press a', '2024 music b'],
      ...['2024 press c', '2025 press c', '2024 music d'],
    ]);
  });
});
