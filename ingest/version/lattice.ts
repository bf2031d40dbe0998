import type { CountCell } from '../../data/model/disclosure/disclosure.ts';
import type { Line, WeightedLine } from '../../data/model/disclosure/intruder.ts';

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

/**
 * The cells of one year as the disclosure control sees them: months are given up before years, resources before kinds, communes
 * before members and EPCI, these before the group. The months, quarters and running totals of a series are one block, its year
 * another. A member that is one commune is that commune.
 */
export function countCells(cells: readonly LatticeCell[], { communes }: Belonging): CountCell[] {
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
    };
  });
}

/**
 * Every additive relation between the cells of one year: counts of uses add up over communes, members, EPCI, resources and months.
 *
 * @param cells cells of one year
 */
export function latticeLines(cells: readonly LatticeCell[], belonging: Belonging): Line[] {
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
  return [...lines.values(), ...years];
}

/**
 * The lines that matter most to who adds and subtracts: those of months and years, and each year as the sum of its months. What
 * quarters and running totals tell follows from them, but where whole months are empty.
 */
export function tellingLines(cells: readonly LatticeCell[], lines: readonly Line[]): Line[] {
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

/** The weighted uses of all resources, told beside their plain sum: a second equation between the kinds of a place. */
export function weightedLines(
  cells: readonly LatticeCell[],
  { weightOf }: Belonging,
): WeightedLine[] {
  const at = placesOf(cells);
  const lines = new Map<number, [number, number][]>();
  cells.forEach((cell, part) => {
    const total = cell.scope === 'kind' ? at.get(keyOf({ ...cell, scope: 'all', item: '' })) : undefined; // prettier-ignore
    const weight = weightOf.get(cell.item) ?? 0;
    if (total === undefined || weight === 0) return;
    lines.set(total, [...(lines.get(total) ?? []), [part, weight]]);
  });
  return [...lines].map(([total, parts]) => ({ total, parts }));
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
