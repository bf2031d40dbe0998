import { readingOf, type Said } from './said.ts';
import type { Asked } from './asked.ts';
import { combined, type Plain } from './figure.ts';
import type { Measures } from './measures.ts';
import {
  ageParts,
  clockParts,
  isCutByTime,
  monthsBeside,
  monthsOf,
  offerParts,
  placeParts,
  timeParts,
  type Part,
} from './slots.ts';
import type { Spec, Where } from './spec.ts';
import type { World } from './world.ts';

/** What an answer must say, row by row: the values of its dimensions in JSON → column → figure. */
export interface PlainAnswer {
  readonly rows: ReadonlyMap<string, Row>;
  readonly total: Row | null;
}

/** Column → figure: of a measure, of what it is set beside, and of the change. */
export type Row = Readonly<Record<string, Plain>>;

/** Measures whose change is a difference; of all others it is a part of what they were. */
const DIFFERENCES = [
  ...[
    'useShare',
    'costShare',
    'gap',
    'intensity',
    'hoover',
    'budgetShare',
    'activationRate',
    'regularRate',
  ],
  ...['activeRate', 'penetration', 'territoryCoverage', 'populationCoverage', 'outsideTownsShare'],
];

/**
 * Answers a question in plain steps.
 *
 * @param kept values of the last dimension an answer cut short shows in rows of their own; null: all
 */
export function answerTo(
  asked: Asked,
  world: World,
  measures: Measures,
  kept: ReadonlySet<string> | null,
): PlainAnswer {
  const last = asked.by.at(-1) ?? '';
  const rows = rowsOf(asked, world, measures, (parts) => cutShort(parts, last, kept));
  const total = asked.totals
    ? rowsOf({ ...asked, by: [] }, world, measures, (axes) => ofShownPlaces(axes, asked, world))
    : null;
  const isApart = asked.by.includes('resource') || asked.by.includes('provider');
  const there = [...rows].filter(
    ([, row]) => !isApart || Object.values(row).some(({ status }) => status !== 'not-computable'),
  );
  return { rows: new Map(there), total: total?.get('[]') ?? null };
}

type Axes = readonly [
  Part<string[]>[],
  Part<Where>[],
  Part<Pick<Spec, 'scope' | 'items' | 'resources'>>[],
  Part<readonly string[]>[],
  Part<Spec['moments']>[],
];

function rowsOf(
  asked: Asked,
  world: World,
  measures: Measures,
  cut: (axes: Axes) => Axes,
): Map<string, Row> {
  const axes = cut([
    timeParts(world, asked),
    placeParts(world, asked),
    offerParts(world, asked),
    ageParts(asked),
    clockParts(asked),
  ]);
  const [times] = axes;
  const { compare = 'none' } = asked;
  const isCut = isCutByTime(asked);
  const window = { isCut, length: monthsOf(times).length };
  const beside = times.map(({ about }) =>
    compare === 'none' ? [] : monthsBeside(world, compare, about, window),
  );
  const [now, before] = [monthsOf(times), beside.flat()];
  const rows = new Map<string, Row>();
  for (const [t, place, offer, age, clock] of everyCell(axes)) {
    const time = times[t];
    const spec = {
      ...offer.about,
      ...{ months: time?.about ?? [], where: place.about, bands: age.about, moments: clock.about },
      answerMonths: now,
    };
    const values: Readonly<Record<string, string>> = {
      ...{ ...time?.values, ...place.values, ...offer.values, ...age.values, ...clock.values },
    };
    const was =
      compare === 'none' ? null : { ...spec, months: beside[t] ?? [], answerMonths: before };
    const row = asked.measures.flatMap((id) => figuresOf(id, { spec, was }, world, measures));
    rows.set(JSON.stringify(asked.by.map((id) => values[id] ?? '')), Object.fromEntries(row));
  }
  return rows;
}

/** Axes of a total: of communes and intercommunalities it is what those shown come to. */
function ofShownPlaces(axes: Axes, asked: Asked, world: World): Axes {
  const shown = placeParts(world, asked);
  const level = shown[0]?.about.level ?? 'member';
  if (level === 'member') return axes;
  const codes = [...new Set(shown.flatMap(({ about }) => about.codes))];
  const [times, , offers, ages, clocks] = axes;
  return [times, [{ values: {}, about: { level, codes } }], offers, ages, clocks];
}

/** Every combination of one part of each axis; time by its number. */
function everyCell([times, places, offers, ages, clocks]: Axes) {
  return times.flatMap((_, t) =>
    places.flatMap((place) =>
      offers.flatMap((offer) =>
        ages.flatMap((age) => clocks.map((clock) => [t, place, offer, age, clock] as const)),
      ),
    ),
  );
}

function figuresOf(
  id: string,
  { spec, was }: { readonly spec: Spec; readonly was: Spec | null },
  world: World,
  measures: Measures,
): [string, Plain][] {
  const measure = measures[id];
  if (!measure) throw new Error(`no plain recomputation of ${id}`);
  const now = measure(spec);
  if (!was) return [[id, now]];
  const before = measure(was);
  const isDifference = DIFFERENCES.includes(id);
  const change = combined([now, before], isDifference ? (a, b) => a - b : (a, b) => a / b - 1);
  const [first = '', last = ''] = [was.months[0], spec.months.at(-1)];
  const isBroken = change.value !== null && breaksBetween(world, first, last);
  return [
    [id, now],
    [`${id}_previous`, before],
    [`${id}_change`, isBroken ? { value: null, status: 'series-break' } : change],
  ];
}

/** Does the platform change after the first month of two, and no later than the end of the other? */
function breaksBetween({ catalogue }: World, ...months: readonly string[]): boolean {
  const [from = '', to = ''] = months.toSorted();
  return (catalogue.annotations ?? []).some(
    ({ kind, date }) => kind === 'break' && date > `${from}-01` && date <= `${to}-31`,
  );
}

/** The parts of the last dimension that are not kept, together. */
function cutShort(axes: Axes, last: string, kept: ReadonlySet<string> | null): Axes {
  if (!kept) return axes;
  const [times, places, offers, ages, clocks] = axes;
  const isOther = ({ values }: Part<unknown>) => last in values && !kept.has(values[last] ?? '');
  const otherPlaces = places.filter(isOther);
  const otherOffers = offers.filter(isOther);
  return [
    times,
    [
      ...places.filter((one) => !isOther(one)),
      ...(otherPlaces.length > 0
        ? [
            {
              values: { [last]: '' },
              about: {
                level: otherPlaces[0]?.about.level ?? 'member',
                codes: otherPlaces.flatMap(({ about }) => about.codes),
              },
            },
          ]
        : []),
    ],
    [
      ...offers.filter((one) => !isOther(one)),
      ...(otherOffers.length > 0
        ? [
            {
              values: { [last]: '' },
              about: {
                scope: otherOffers[0]?.about.scope ?? 'all',
                items: otherOffers.flatMap(({ about }) => about.items),
                resources: otherOffers.flatMap(({ about }) => about.resources),
              },
            },
          ]
        : []),
    ],
    ages,
    clocks,
  ];
}

/** What differs between an answer and its plain recomputation, one line each. */
export function differencesOf(
  asked: Asked,
  said: Said,
  world: World,
  measures: Measures,
): string[] {
  const { rows, total } = readingOf(asked, said);
  const last = asked.by.length - 1;
  const kept =
    asked.top === undefined
      ? null
      : new Set(
          rows.filter(({ kind }) => kind === 'detail').map(({ values }) => values[last] ?? ''),
        );
  const expected = answerTo(asked, world, measures, kept);
  const found = new Map(rows.map((row) => [JSON.stringify(row.values), row]));
  const names = new Set([...expected.rows.keys(), ...found.keys()]);
  const lines = [...names].flatMap((name) =>
    compared(name, expected.rows.get(name), found.get(name)?.figures),
  );
  const doubled = rows.length === found.size ? [] : ['rows told twice'];
  return [
    ...lines,
    ...doubled,
    ...compared('total', expected.total ?? undefined, total ?? undefined),
  ];
}

function compared(name: string, expected: Row | undefined, found: Row | undefined): string[] {
  if (!expected && !found) return [];
  if (!expected || !found)
    return [
      `${name}: ${expected ? 'no such row' : 'a row too many'} ${JSON.stringify(expected ?? found)}`,
    ];
  return Object.entries(expected).flatMap(([column, plain]) => {
    const own = found[column];
    return own && isSame(plain, own)
      ? []
      : [`${name} ${column}: ${JSON.stringify(own)}, recomputed ${JSON.stringify(plain)}`];
  });
}

/** The same status, and the same number but for the last digits of a fraction. */
function isSame(one: Plain, other: Plain): boolean {
  if (one.status !== other.status) return false;
  if (one.value === null || other.value === null) return one.value === other.value;
  return Math.abs(one.value - other.value) <= 1e-9 * Math.max(1, Math.abs(one.value));
}
