import type { Heap, Node, Years } from './lattice.ts';

/** What a published cell must say. `null`: the figure cannot be told. */
export interface Cell {
  /** thousandths */
  readonly uses: number | null;
  readonly raw_uses: number;
  readonly sessions: number | null;
  readonly readers: number | null;
}

interface Span {
  readonly span: 'month' | 'quarter' | 'year' | 'to-date';
  /** the month that names it: its last one, received or not */
  readonly month: number;
  readonly months: readonly number[];
}

/**
 * Every cell that can be asked: scopes met in a year × members × months up to the last one received. Sessions and
 * readers are told where a source of the cell sends events, and never of uses nobody is known to be behind. Key:
 * `span|year|month|member|scope|item`.
 *
 * @param lastMonths last month received in each year
 */
export function cellsOf(
  years: Years,
  lastMonths: ReadonlyMap<number, number>,
  members: readonly string[],
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [year, scopes] of years) {
    const spans = spansUpTo(lastMonths.get(year) ?? 0);
    for (const [scope, node] of scopes) {
      const places = ownersIn(node, members).flatMap((owner) =>
        spans.map((span) => ({ owner, ...span })),
      );
      for (const { owner, span, month, months } of places) {
        cells.set(`${span}|${year}|${month}|${owner}|${scope}`, cellOf(node, owner, months));
      }
    }
  }
  return cells;
}

/** What nobody attributes to a member is unknown of every member, not 0 (domain §4): no such cell, only non réparti. */
function ownersIn({ heaps }: Node, members: readonly string[]): string[] {
  return [
    ...(heaps.has('group') ? [...members, 'group'] : []),
    ...(heaps.has('none') ? ['none'] : []),
  ];
}

function cellOf(node: Node, owner: string, months: readonly number[]): Cell {
  const byMonth = node.heaps.get(owner);
  const heard = months.flatMap((month) => byMonth?.get(month) ?? []);
  const sum = (of: (heap: Heap) => number): number =>
    heard.reduce((total, heap) => total + of(heap), 0);
  const told = owner !== 'none' && tellsReaders(node, months);
  return {
    uses: node.weighed ? sum(({ weighted }) => weighted) : null,
    raw_uses: sum(({ uses }) => uses),
    sessions: told ? sum(({ sessions }) => sessions) : null,
    readers: told ? new Set(heard.flatMap(({ readers }) => [...readers])).size : null,
  };
}

/** Where events are known of a scope, no event is 0; but not of months of which only totals came. */
export function tellsReaders({ events, totals }: Node, months: readonly number[]): boolean {
  if (months.some((month) => events.has(month))) return true;
  return events.size > 0 && !months.some((month) => totals.has(month));
}

/** The spans of a year received up to a month. */
export function spansUpTo(last: number): Span[] {
  const until = range(1, last);
  const ends = [3, 6, 9, 12].filter((end) => end - 2 <= last);
  return [
    ...until.map((month): Span => ({ span: 'month', month, months: [month] })),
    ...until.map((month): Span => ({ span: 'to-date', month, months: range(1, month) })),
    ...ends.map((month): Span => ({ span: 'quarter', month, months: range(month - 2, month) })),
    { span: 'year', month: 12, months: until },
  ];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
