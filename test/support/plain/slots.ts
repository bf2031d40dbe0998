import type { Asked } from './asked.ts';
import { isIn, type World } from './world.ts';
import { numberIn, shifted, yearIn, yearsIn, type Spec, type Where } from './spec.ts';

/** A part of one axis: what its rows are called, by dimension, and what they are about. */
export interface Part<About> {
  readonly values: Readonly<Record<string, string>>;
  readonly about: About;
}

/** Values of the dimensions of time. */
export const TIME: Readonly<Record<string, (month: string) => string>> = {
  year: (month) => month.slice(0, 4),
  quarter: (month) => `${yearIn(month)}-Q${Math.ceil(numberIn(month) / 3)}`,
  month: (month) => month,
  schoolYear: (month) => {
    const first = numberIn(month) >= 9 ? yearIn(month) : yearIn(month) - 1;
    return `${first}-${first + 1}`;
  },
};

/** Ages, as enrolments are counted by. */
export const BANDS = ['<12', '12–17', '18–25', '26–64', '65+', 'unknown'];

/** Groups by the values of some dimensions, in the order met. */
export function parted<One>(
  all: readonly One[],
  by: readonly string[],
  valueOf: (one: One, id: string) => string,
): Part<One[]>[] {
  const groups = new Map<string, { values: Record<string, string>; about: One[] }>();
  for (const one of all) {
    const values = Object.fromEntries(by.map((id) => [id, valueOf(one, id)]));
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, about: [] };
    groups.set(key, group);
    group.about.push(one);
  }
  return [...groups.values()];
}

/** The months a question is about, cut as it asks. */
export function timeParts(world: World, asked: Asked): Part<string[]>[] {
  const within = world.months.filter((month) =>
    Object.entries(TIME).every(
      ([id, nameOf]) => asked.filters[id]?.includes(nameOf(month)) ?? true,
    ),
  );
  const isTimed = Object.keys(TIME).some((id) => asked.filters[id]);
  const latest = Math.max(...world.last.keys());
  const latestMonths = world.months.filter(
    (month) => yearIn(month) === latest && isIn(world, month),
  );
  const usual = isTimed ? within : latestMonths;
  const from = asked.from ?? usual[0] ?? '';
  const to =
    asked.to ?? (asked.from !== undefined && !isTimed ? world.months.at(-1) : usual.at(-1)) ?? '';
  const months = within.filter((month) => month >= from && month <= to);
  return parted(
    months,
    asked.by.filter((id) => id in TIME),
    (month, id) => TIME[id]?.(month) ?? '',
  );
}

/** What a stretch is set beside (comparisons of domain §1). */
export function monthsBeside(
  world: World,
  compare: string,
  months: readonly string[],
  window: { readonly isCut: boolean; readonly length: number },
): string[] {
  const received = months.filter((month) => isIn(world, month));
  const [first = ''] = months;
  const wholeYears = 12 * Math.ceil(months.length / 12);
  if (compare === 'full') return months.map((month) => shifted(month, -wholeYears));
  if (compare === 'to-date') return received.map((month) => shifted(month, -wholeYears));
  if (compare === 'previous-period')
    return received.map((month) => shifted(month, -(window.isCut ? months.length : window.length)));
  return received.map((month) => shifted(month, 12 * (Number(compare) - yearIn(first))));
}

/** The places a question is about. */
export function placeParts(world: World, { by, filters }: Asked): Part<Where>[] {
  const used = new Set([...by, ...Object.keys(filters)]);
  const own = by.filter((id) => ['member', 'commune', 'epci'].includes(id));
  if (used.has('commune') || used.has('epci')) {
    const level = used.has('commune') || used.has('member') ? 'commune' : 'epci';
    const isAsked = (id: string, value: string) => filters[id]?.includes(value) ?? true;
    const communes = world.communes.filter(
      ({ code, member, epci = '' }) =>
        isAsked('member', member) &&
        isAsked('commune', code) &&
        isAsked('epci', epci) &&
        (epci !== '' || !used.has('epci')),
    );
    return parted(communes, own, (one, id) =>
      id === 'commune' ? one.code : id === 'member' ? one.member : (one.epci ?? ''),
    ).map(({ values, about }) => ({
      values,
      about: {
        level,
        codes: [...new Set(about.map(({ code, epci = '' }) => (level === 'epci' ? epci : code)))],
      },
    }));
  }
  const codes = filters.member ?? world.declared.members;
  if (own.length > 0)
    return codes.map((code) => ({
      values: { member: code },
      about: { level: 'member', codes: [code] },
    }));
  return [{ values: {}, about: { level: 'member', codes: filters.member ?? ['group'] } }];
}

/** The parts of the offer a question is about. */
export function offerParts(
  world: World,
  { by, filters }: Asked,
): Part<Pick<Spec, 'scope' | 'items' | 'resources'>>[] {
  const used = new Set([...by, ...Object.keys(filters)]);
  const scope =
    used.has('resource') || used.has('provider') ? 'resource' : used.has('kind') ? 'kind' : 'all';
  const { resources } = world.catalogue;
  if (scope === 'all')
    return [
      { values: {}, about: { scope, items: [''], resources: resources.map(({ id }) => id) } },
    ];
  const valueOf = ({ id: own, kind, provider = '' }: (typeof resources)[number], id: string) =>
    id === 'resource' ? own : id === 'kind' ? kind : provider;
  const asked = resources.filter((one) =>
    ['kind', 'resource', 'provider'].every((id) => filters[id]?.includes(valueOf(one, id)) ?? true),
  );
  return parted(
    asked,
    by.filter((id) => ['kind', 'resource', 'provider'].includes(id)),
    valueOf,
  ).map(({ values, about }) => ({
    values,
    about: {
      scope,
      items: [...new Set(about.map(({ id, kind }) => (scope === 'kind' ? kind : id)))],
      resources: about.map(({ id }) => id),
    },
  }));
}

/** The ages a question is about. */
export function ageParts({ by, filters }: Asked): Part<readonly string[]>[] {
  const asked = BANDS.filter((band) => filters.ageBand?.includes(band) ?? true);
  if (by.includes('ageBand'))
    return asked.map((band) => ({ values: { ageBand: band }, about: [band] }));
  return [{ values: {}, about: filters.ageBand ? asked : [''] }];
}

/** The moments of the week a question is about. */
export function clockParts({ by, filters }: Asked): Part<Spec['moments']>[] {
  const of = (id: string, first: number, last: number, any: number): Part<readonly number[]>[] => {
    const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const asked = all.filter((one) => filters[id]?.includes(String(one)) ?? true);
    if (by.includes(id))
      return asked.map((one) => ({ values: { [id]: String(one) }, about: [one] }));
    return [{ values: {}, about: filters[id] ? asked : [any] }];
  };
  return of('weekday', 1, 7, 0).flatMap((day) =>
    of('hour', 0, 23, -1).map((hour) => ({
      values: { ...day.values, ...hour.values },
      about: day.about.flatMap((one) => hour.about.map((at) => [one, at] as const)),
    })),
  );
}

/** Does a question cut its months into stretches? */
export function isCutByTime({ by }: Asked): boolean {
  return by.some((id) => id in TIME);
}

/** All months of some stretches. */
export function monthsOf(parts: readonly Part<readonly string[]>[]): string[] {
  return parts.flatMap(({ about }) => about);
}

/** The years some months are of. */
export function yearsAsked(parts: readonly Part<readonly string[]>[]): number[] {
  return yearsIn(monthsOf(parts).toSorted());
}
