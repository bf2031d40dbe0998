import { hiddenCells, type CountCell } from '../../data/model/disclosure/disclosure.ts';
import type { Relation } from '../../data/model/disclosure/intervals.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';

/** A cell of the published lattice, as `cell` or `place_cell` holds it. */
export interface LatticeCell {
  readonly span: 'month' | 'quarter' | 'to-date' | 'year';
  readonly year: number;
  readonly month: number;
  readonly level: 'group' | 'member' | 'epci' | 'commune';
  readonly place: string;
  readonly scope: 'all' | 'kind' | 'resource';
  readonly item: string;
  readonly readers: number;
}

type Where = Omit<LatticeCell, 'readers' | 'year'>;

/** What communes and resources belong to. */
export interface Belonging {
  /** commune → member that serves it and EPCI it lies in */
  readonly communes: ReadonlyMap<string, { readonly member: string; readonly epci: string }>;
  /** resource → kind */
  readonly kindOf: ReadonlyMap<string, string>;
  /** kind → thousandths of a weighted use, 0 where none is declared */
  readonly weightOf: ReadonlyMap<string, number>;
}

const SPAN_FINENESS = { year: 0, quarter: 1, 'to-date': 2, month: 3 } as const;
const SCOPE_FINENESS = { all: 0, kind: 1, resource: 2 } as const;
const LEVEL_FINENESS = { group: 0, member: 16, epci: 16, commune: 32 } as const;

/** Which cells of one year an audience with a threshold may not see. */
export function hiddenInYear(
  cells: readonly LatticeCell[],
  belonging: Belonging,
): (k: number) => readonly boolean[] {
  const counted = countCells(cells, belonging);
  const { lines, relations } = latticeLines(cells, belonging);
  const beside = { persons: relations, telling: tellingLines(cells, lines) };
  return (k) => hiddenCells(counted, lines, k, beside);
}

/**
 * The cells of one year as the disclosure control sees them: months are given up before years, resources before kinds, communes
 * before members and EPCI, these before the group. The months, quarters and running totals of a series are one block, its year
 * another. A member that is one commune is that commune.
 */
function countCells(cells: readonly LatticeCell[], belonging: Belonging): CountCell[] {
  const { communes, kindOf, weightOf } = belonging;
  const last = lastMonth(cells);
  return cells.map(({ span, month, level, place, scope, item, readers }) => {
    const isYear = span === 'year' || (span === 'to-date' && month === last);
    const isMember = level === 'commune' && communes.get(place)?.member === place;
    const own = isMember ? 'member' : level;
    return {
      readers,
      keep: level === 'group',
      fineness: LEVEL_FINENESS[own] + SCOPE_FINENESS[scope] * 4 + SPAN_FINENESS[span],
      block: `${own} ${place} ${scope} ${item} ${isYear ? 'year' : 'series'}`,
      weight:
        scope === 'all'
          ? 1
          : (weightOf.get(scope === 'kind' ? item : (kindOf.get(item) ?? '')) ?? 0) / 1000,
    };
  });
}

/**
 * Every additive relation between the cells of one year: counts of uses add up over communes, members, EPCI, resources and months;
 * distinct readers over places alone.
 *
 * @param cells cells of one year
 */
function latticeLines(
  cells: readonly LatticeCell[],
  belonging: Belonging,
): { readonly lines: Line[]; readonly relations: Relation[] } {
  const at = placesOf(cells);
  const lines = new Map<string, number[]>();
  cells.forEach((cell, part) => {
    for (const [total, along] of wholesOf(cell, belonging)) {
      const found = at.get(keyOf(total));
      if (found === undefined) continue;
      const key = `${along} ${keyOf(total)}`;
      const line = lines.get(key);
      if (line) line.push(part);
      else lines.set(key, [found, part]);
    }
  });
  const last = lastMonth(cells);
  const years = cells.flatMap((cell, year): Line[] => {
    const found = at.get(keyOf({ ...cell, span: 'to-date', month: last }));
    return cell.span === 'year' && found !== undefined ? [[year, found]] : [];
  });
  const relations = [...lines].map(([key, line]): Relation => ({ line, isSum: isOfPlaces(key) })); // prettier-ignore
  const same = years.map((line): Relation => ({ line, isSum: false }));
  return { lines: [...lines.values(), ...years], relations: [...relations, ...same] };
}

/** A reader has one home: along other divisions he counts in several parts. */
function isOfPlaces(key: string): boolean {
  return ['member', 'epci', 'commune'].some((along) => key.startsWith(`${along} `));
}

/**
 * The lines that matter most to who adds and subtracts: those of months and years, and each year as the sum of its months. What
 * quarters and running totals tell follows from them, but where whole months are empty.
 */
function tellingLines(cells: readonly LatticeCell[], lines: readonly Line[]): Line[] {
  const isBetween = (at: number): boolean => {
    const span = cells[at]?.span;
    return span === 'quarter' || span === 'to-date';
  };
  const at = placesOf(cells);
  const months = cells.flatMap((cell, year): Line[] => {
    if (cell.span !== 'year') return [];
    const parts = [...Array(12).keys()].flatMap(
      (month) => at.get(keyOf({ ...cell, span: 'month', month: month + 1 })) ?? [],
    );
    return [[year, ...parts]];
  });
  return [...lines.filter((line) => !line.some(isBetween)), ...months];
}

/** What a cell is part of, and along which division. */
function wholesOf(cell: LatticeCell, belonging: Belonging): [total: Where, along: string][] {
  const over: [Where, string][] = [];
  const { level, place, scope, item, span, month } = cell;
  if (level === 'member' || level === 'epci')
    over.push([{ ...cell, level: 'group', place: 'group' }, level]);
  if (level === 'commune') {
    const { member = '', epci = '' } = belonging.communes.get(place) ?? {};
    over.push([{ ...cell, level: 'member', place: member }, 'commune']);
    over.push([{ ...cell, level: 'epci', place: epci }, 'commune']);
  }
  if (scope === 'kind') over.push([{ ...cell, scope: 'all', item: '' }, 'kind']);
  if (scope === 'resource')
    over.push([{ ...cell, scope: 'kind', item: belonging.kindOf.get(item) ?? '' }, 'resource']);
  if (span === 'month') {
    over.push([{ ...cell, span: 'quarter', month: Math.ceil(month / 3) * 3 }, 'month']);
    over.push([{ ...cell, span: 'to-date' }, 'so far']);
  }
  if (span === 'to-date') over.push([{ ...cell, month: month + 1 }, 'so far']);
  return over;
}

function placesOf(cells: readonly LatticeCell[]): Map<string, number> {
  return new Map(cells.map((cell, at) => [keyOf(cell), at]));
}

function lastMonth(cells: readonly LatticeCell[]): number {
  return cells.reduce(
    (last, { span, month }) => (span === 'to-date' ? Math.max(last, month) : last),
    0,
  );
}

function keyOf({ span, month, level, place, scope, item }: Where): string {
  return `${span} ${month} ${level} ${place} ${scope} ${item}`;
}
