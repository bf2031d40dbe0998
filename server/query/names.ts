import type { Ground } from '../../data/model/query/axes.ts';
import type { DimensionId } from '../../data/model/query/dimension.ts';
import { epcisOf, UNALLOCATED } from '../../data/model/query/place-slots.ts';
import type { QueryWords } from '../words/query-words.ts';

/** What the values of dimensions are called in words; a value that says all by itself stands for itself. */
export function namesOf(
  ground: Ground,
  words: QueryWords,
): (id: DimensionId, value: string) => string {
  const lists: Partial<Record<DimensionId, ReadonlyMap<string, string>>> = {
    member: new Map([
      ...ground.members.map(({ code, name }) => [code as string, name] as const),
      [UNALLOCATED, words.unallocated],
    ]),
    commune: new Map(ground.communes.map(({ code, name }) => [code as string, name])),
    epci: epcisOf(ground),
    kind: new Map(ground.kinds.map(({ id, label }) => [id as string, label])),
    resource: new Map(ground.resources.map(({ id, name }) => [id as string, name])),
    ageBand: new Map([['unknown', words.unknownAge]]),
    weekday: new Map(Array.from({ length: 7 }, (_, at) => [String(at + 1), words.weekday(at + 1)])),
  };
  return (id, value) => {
    const [year = '', quarter] = value.split('-Q');
    if (id === 'quarter' && quarter !== undefined) return words.quarter(year, quarter);
    return lists[id]?.get(value) ?? value;
  };
}
