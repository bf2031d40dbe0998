import type { CountCell } from '../../data/model/disclosure/disclosure.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';

/** A cell of the published lattice, as `cell` holds it. */
export interface LatticeCell {
  readonly span: 'month' | 'quarter' | 'to-date' | 'year';
  readonly year: number;
  readonly month: number;
  readonly member: string;
  readonly scope: 'all' | 'kind' | 'resource';
  readonly item: string;
  readonly readers: number;
}

const SPAN_FINENESS = { year: 0, quarter: 1, 'to-date': 2, month: 3 } as const;
const SCOPE_FINENESS = { all: 0, kind: 1, resource: 2 } as const;

/**
 * The cells of one year as the disclosure control sees them: months are given up before years, resources before kinds, members
 * before the group. The months, quarters and running totals of a series are one block, its year another.
 */
export function countCells(cells: readonly LatticeCell[]): CountCell[] {
  const last = Math.max(
    ...cells.filter(({ span }) => span === 'to-date').map(({ month }) => month),
  );
  return cells.map(({ span, month, member, scope, item, readers }) => {
    const isYear = span === 'year' || (span === 'to-date' && month === last);
    return {
      readers,
      fineness: (member === 'group' ? 0 : 16) + SCOPE_FINENESS[scope] * 4 + SPAN_FINENESS[span],
      block: `${member} ${scope} ${item} ${isYear ? 'year' : 'series'}`,
    };
  });
}

/**
 * Every additive relation between the cells of one year (counts of uses add up over members, resources and months).
 *
 * @param cells  cells of one year
 * @param kindOf resource → kind
 */
export function latticeLines(
  cells: readonly LatticeCell[],
  kindOf: ReadonlyMap<string, string>,
): Line[] {
  const index = new Map(cells.map((cell, at) => [keyOf(cell), at]));
  const at = (cell: Omit<LatticeCell, 'readers'>): number[] => {
    const found = index.get(keyOf(cell));
    return found === undefined ? [] : [found];
  };
  const members = [...new Set(cells.map(({ member }) => member))].filter(
    (member) => member !== 'group',
  );
  const kinds = distinctItems(cells, 'kind');
  const resources = distinctItems(cells, 'resource');

  const lines = cells.flatMap((cell, total): Line[] => {
    const overMembers =
      cell.member === 'group' ? [members.flatMap((member) => at({ ...cell, member }))] : [];
    return [...overMembers, overScope(cell), overTime(cell)]
      .filter((parts) => parts.length > 0)
      .map((parts) => [total, ...parts]);
  });
  return lines;

  function overScope(cell: LatticeCell): number[] {
    if (cell.scope === 'all') return kinds.flatMap((item) => at({ ...cell, scope: 'kind', item }));
    if (cell.scope === 'resource') return [];
    return resources
      .filter((item) => kindOf.get(item) === cell.item)
      .flatMap((item) => at({ ...cell, scope: 'resource', item }));
  }

  /** quarter = its months · year = the last to-date · to-date = the month and the to-date before it */
  function overTime(cell: LatticeCell): number[] {
    if (cell.span === 'month') return [];
    if (cell.span === 'quarter') {
      return [2, 1, 0].flatMap((back) => at({ ...cell, span: 'month', month: cell.month - back }));
    }
    if (cell.span === 'year') return lastToDate(cell);
    return [...at({ ...cell, span: 'month' }), ...at({ ...cell, month: cell.month - 1 })];
  }

  function lastToDate(cell: LatticeCell): number[] {
    for (let month = 12; month > 0; month -= 1) {
      const found = at({ ...cell, span: 'to-date', month });
      if (found.length > 0) return found;
    }
    return [];
  }
}

function distinctItems(cells: readonly LatticeCell[], scope: LatticeCell['scope']): string[] {
  return [...new Set(cells.filter((cell) => cell.scope === scope).map(({ item }) => item))];
}

function keyOf({ span, month, member, scope, item }: Omit<LatticeCell, 'readers'>): string {
  return `${span} ${month} ${member} ${scope} ${item}`;
}
