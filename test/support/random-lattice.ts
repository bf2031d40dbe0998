import fc from 'fast-check';
import { hiddenInYear, type Belonging, type LatticeCell } from '../../ingest/version/lattice.ts';
import { narrowedCells } from './linear-intruder.ts';
import { marginsOf, type PublishedCell } from './published-margins.ts';

/** Somebody's use of a resource in a month. */
interface Use {
  readonly reader: number;
  readonly resource: string;
  readonly month: number;
  readonly sessions: number;
  readonly uses: number;
}

const COMMUNES = {
  town: { member: 'town', epci: 'east' },
  city: { member: 'city', epci: 'west' },
  hill: { member: 'rest', epci: 'east' },
  lake: { member: 'rest', epci: 'east' },
  wood: { member: 'rest', epci: 'west' },
  moor: { member: 'rest', epci: 'west' },
} as const;
const KINDS = { songs: 'music', tunes: 'music', films: 'video', papers: 'press' } as const;
const WEIGHTS = { music: 250, video: 1000, press: 500 } as const;
const MONTHS = 4;

/** What the communes and resources of such a lattice belong to. */
export const BELONGING: Belonging = {
  communes: new Map(Object.entries(COMMUNES)),
  kindOf: new Map(Object.entries(KINDS)),
  weightOf: new Map(Object.entries(WEIGHTS)),
};

/** A small year of uses: six communes, two EPCI, three members, four resources of three kinds, four months. */
export const ANY_YEAR = fc
  .tuple(fc.integer({ min: 20, max: 150 }), fc.integer({ min: 60, max: 500 }))
  .chain(([readers, uses]) =>
    fc.array(
      fc.record<Use>({
        reader: fc.integer({ min: 0, max: readers }),
        resource: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
        month: fc.integer({ min: 1, max: MONTHS }),
        sessions: fc.integer({ min: 1, max: 3 }),
        uses: fc.integer({ min: 3, max: 9 }),
      }),
      { minLength: uses, maxLength: uses },
    ),
  );

type Cell = LatticeCell & Omit<PublishedCell, 'hidden'>;

/** Every cell the product would publish of these uses. */
export function latticeOf(uses: readonly Use[]): Cell[] {
  const homes = Object.keys(COMMUNES) as (keyof typeof COMMUNES)[];
  // a third of the readers live in one place, so that some cells are large
  const homeOf = ({ reader }: Use) => homes[reader % 3 === 0 ? 1 : reader % homes.length] ?? 'city';
  const placed = uses.map((use) => ({ ...use, commune: homeOf(use), ...COMMUNES[homeOf(use)] }));
  return spots().flatMap(({ level, place, scope, item }) => {
    const own = placed.filter((use) => {
      const isThere = level === 'group' || use[level] === place;
      const kind = KINDS[use.resource as keyof typeof KINDS];
      return isThere && (scope === 'all' || (scope === 'kind' ? kind : use.resource) === item);
    });
    if (own.length === 0 && level !== 'member' && level !== 'group') return [];
    return spans().map(({ span, month, from, to }) => {
      const within = own.filter((use) => use.month >= from && use.month <= to);
      const sum = (of: (use: Use) => number): number =>
        within.reduce((all, use) => all + of(use), 0);
      const weightOf = ({ resource }: Use) => WEIGHTS[KINDS[resource as keyof typeof KINDS]];
      return {
        ...{ span, year: 2025, month, level, place, scope, item },
        ...(level === 'commune'
          ? COMMUNES[place as keyof typeof COMMUNES]
          : { member: null, epci: null }),
        kind: scope === 'resource' ? KINDS[item as keyof typeof KINDS] : null,
        weight: scope === 'kind' ? WEIGHTS[item as keyof typeof WEIGHTS] : null,
        sessions: sum((use) => use.sessions),
        uses: sum((use) => use.uses * weightOf(use)),
        raw_uses: sum((use) => use.uses),
        readers: new Set(within.map(({ reader }) => reader)).size,
      };
    });
  });
}

function spots(): Pick<Cell, 'level' | 'place' | 'scope' | 'item'>[] {
  const all = [{ scope: 'all', item: '' }] as const;
  const kinds = Object.keys(WEIGHTS).map((item) => ({ scope: 'kind', item }) as const);
  const resources = Object.keys(KINDS).map((item) => ({ scope: 'resource', item }) as const);
  const at = (
    level: Cell['level'],
    places: readonly string[],
    scopes: readonly Pick<Cell, 'scope' | 'item'>[],
  ) => places.flatMap((place) => scopes.map((scope) => ({ level, place, ...scope })));
  return [
    ...at('group', ['group'], [...all, ...kinds, ...resources]),
    ...at('member', ['town', 'city', 'rest'], [...all, ...kinds, ...resources]),
    ...at('epci', ['east', 'west'], [...all, ...kinds]),
    ...at('commune', Object.keys(COMMUNES), all),
  ]; // prettier-ignore
}

function spans(): { span: Cell['span']; month: number; from: number; to: number }[] {
  const months = Array.from({ length: MONTHS }, (_, index) => index + 1);
  return [
    ...months.map((month) => ({ span: 'month', month, from: month, to: month }) as const),
    ...months.map((month) => ({ span: 'to-date', month, from: 1, to: month }) as const),
    ...[3, 6].map((month) => ({ span: 'quarter', month, from: month - 2, to: month }) as const),
    { span: 'year', month: 12, from: 1, to: MONTHS },
  ];
}

/** What an intruder finds on many such years. */
interface Intrusion {
  /** what is narrowed to too few values: `7 readers month|3|…: 4 is 3 to 5` */
  readonly narrowed: readonly string[];
  readonly cells: number;
  readonly hidden: number;
}

/**
 * Protects many years and lets linear programming loose on each: on sessions and uses of every hidden cell, and on the readers of
 * those with fewer than k.
 *
 * @param leak what is shown by mistake, none unless told: to see that it is found
 */
export async function intrudeOn(
  { k, count, seed }: { readonly k: number; readonly count: number; readonly seed: number },
  leak: (cells: readonly LatticeCell[], hidden: readonly boolean[]) => number = () => -1,
): Promise<Intrusion> {
  const narrowed: string[] = [];
  let [all, hiddenOnes] = [0, 0];
  for (const [year, uses] of fc.sample(ANY_YEAR, { numRuns: count, seed }).entries()) {
    const cells = latticeOf(uses);
    const flags = hiddenInYear(cells, BELONGING)(k);
    const shown = leak(cells, flags);
    const marked = cells.map((cell, at) => ({
      ...cell,
      hidden: at !== shown && flags[at] === true,
    }));
    all += cells.filter(({ readers }) => readers > 0).length;
    hiddenOnes += flags.filter(Boolean).length;
    for (const measure of ['sessions', 'uses', 'readers'] as const) {
      const isAimedAt = (at: number) => measure !== 'readers' || (cells[at]?.readers ?? 0) < k;
      const found = await narrowedCells(marginsOf(marked, measure), k - 2, isAimedAt);
      narrowed.push(...found.map(({ name, value, least, most }) => `${year} ${measure} ${name}: ${value} is ${least} to ${most}`)); // prettier-ignore
    }
  }
  return { narrowed, cells: all, hidden: hiddenOnes };
}
