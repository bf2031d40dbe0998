import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  countedUnder,
  cycleOf,
  mergeSpans,
  offeredAs,
  type Merge,
} from '../../../data/model/merge.ts';
import { monthOf, parseDay, parseMonth, type Month } from '../../../data/model/period.ts';
import {
  parseKindId,
  parseResourceId,
  type Resource,
  type ResourceId,
} from '../../../data/model/resource.ts';

const id = parseResourceId;
const merge = (resource: string, into: string, from = '0001-01'): Merge => ({
  resource: id(resource),
  into: id(into),
  from: parseMonth(from),
});
const resource = (name: string, validFrom?: string, validTo?: string): Resource => ({
  id: id(name),
  name,
  kind: parseKindId('video'),
  provider: 'Essai SA',
  ...(validFrom && { validFrom: parseDay(validFrom) }),
  ...(validTo && { validTo: parseDay(validTo) }),
});
const told = (merges: readonly Merge[]) =>
  mergeSpans(merges).map(({ resource: one, into, from, to }) => `${one}→${into} ${from}…${to}`);

describe('mergeSpans', () => {
  it('holds from a month on, or for always', () => {
    expect(told([merge('a', 'b', '2025-03'), merge('c', 'b')])).toEqual([
      'a→b 2025-03…9999-12',
      'c→b 0001-01…9999-12',
    ]);
  });

  it('follows a chain from the month each part of it begins', () => {
    expect(told([merge('a', 'b', '2024-05'), merge('b', 'c', '2025-01'), merge('c', 'd')])).toEqual([
      'a→b 2024-05…2024-12',
      'a→d 2025-01…9999-12',
      'b→d 2025-01…9999-12',
      'c→d 0001-01…9999-12',
    ]); // prettier-ignore
    expect(told([merge('a', 'b', '2025-05'), merge('b', 'c', '2024-01')])).toEqual([
      'a→c 2025-05…9999-12',
      'b→c 2024-01…9999-12',
    ]);
  });

  const RESOURCES = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anyMerges = fc.array(
    fc.record({ to: fc.nat(5), year: fc.integer({ min: 2020, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) }),
    { maxLength: 6 },
  ); // prettier-ignore

  it.prop([anyMerges])('says of every month what walking the merges one by one says', (any) => {
    const merges = any
      .map(({ to, year, month }, at) =>
        merge(RESOURCES[at] ?? '', RESOURCES[to] ?? '', monthOf(year, month)),
      )
      .filter(({ resource: one, into }) => one < into); // no circle
    const spans = mergeSpans(merges);
    const walked = (start: ResourceId, month: Month): ResourceId => {
      const next = merges.find((one) => one.resource === start && one.from <= month);
      return next ? walked(next.into, month) : start;
    };
    for (const month of ['2019-12', '2020-01', '2022-07', '2023-02', '2026-12'].map(parseMonth))
      for (const start of RESOURCES.map(id))
        expect(countedUnder(spans, start, month)).toBe(walked(start, month));
  });
});

describe('cycleOf', () => {
  it('tells the way round, and none where a chain only runs into a circle of others', () => {
    const merges = [merge('a', 'b', '2025-01'), merge('b', 'c'), merge('c', 'b', '2026-01')];
    expect(cycleOf(merges, id('b'))).toEqual(['b', 'c', 'b']);
    expect(cycleOf(merges, id('a'))).toBeUndefined();
    expect(cycleOf([merge('a', 'a')], id('a'))).toEqual(['a', 'a']);
  });
});

describe('offeredAs', () => {
  const days = (resources: readonly Resource[], merges: readonly Merge[]) =>
    offeredAs(resources, mergeSpans(merges)).map(
      ({ id: one, validFrom = '', validTo = '' }) => `${one} ${validFrom}…${validTo}`,
    );

  it('ends a merged resource with the month before, and stretches the line it counts in', () => {
    const both = [resource('a', '2021-01-01'), resource('b', '2025-06-01', '2025-12-31')];
    expect(days(both, [merge('a', 'b', '2025-03')])).toEqual([
      'a 2021-01-01…2025-02-28',
      'b 2025-03-01…',
    ]);
    expect(days(both, [merge('a', 'b')])).toEqual(['a 2021-01-01…0001-01-01', 'b 2021-01-01…']);
    expect(days(both, [])).toEqual(['a 2021-01-01…', 'b 2025-06-01…2025-12-31']);
  });

  it('leaves the line as it was when the other had ended before, or nobody says when it began', () => {
    const b = resource('b', '2025-06-01', '2025-12-31');
    expect(days([resource('a', '2021-01-01', '2024-12-31'), b], [merge('a', 'b', '2025-03')])).toEqual([
      'a 2021-01-01…2024-12-31',
      'b 2025-06-01…2025-12-31',
    ]); // prettier-ignore
    expect(days([resource('a', undefined, '2026-06-30'), b], [merge('a', 'b')])).toEqual([
      'a …0001-01-01',
      'b 2025-06-01…2026-06-30',
    ]);
  });
});
