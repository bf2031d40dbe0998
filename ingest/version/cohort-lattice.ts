import type { CountCell } from '../../data/model/disclosure/disclosure.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';

/** A cell of the cohorts of a year, as `cohort_cell` holds it. */
export interface CohortCell {
  readonly member: string;
  readonly first: number;
  readonly month: number;
  readonly readers: number;
}

/** Readers of a month, or of the year up to it, as `cell` publishes them. */
export interface CohortMargin {
  readonly span: 'month' | 'to-date';
  readonly member: string;
  readonly month: number;
  readonly readers: number;
}

/** Cells of cohorts as the disclosure control sees them: members are given up before the group, late months before sizes. */
export function cohortCounts(cells: readonly CohortCell[]): CountCell[] {
  return cells.map(({ member, first, month, readers }, at) => ({
    readers,
    fineness: (member === 'group' ? 0 : 2) + (month > first ? 1 : 0),
    block: `cohort ${at}`,
  }));
}

/**
 * Every additive relation of the cohorts of one year, margins numbered after the cells: over members; readers of a month = those of
 * every cohort that were active in it; readers up to a month = those up to the month before and the newcomers.
 */
export function cohortLines(
  cells: readonly CohortCell[],
  margins: readonly CohortMargin[],
): Line[] {
  const byName = new Map([
    ...cells.map((cell, at) => [cellName(cell), at] as const),
    ...margins.map((margin, at) => [marginName(margin), cells.length + at] as const),
  ]);
  const at = (...names: readonly string[]): number[] => names.map((name) => byName.get(name) ?? -1);
  const members = [...new Set(cells.map(({ member }) => member))].filter((one) => one !== 'group');
  return [
    ...cells
      .filter(({ member }) => member === 'group')
      .map((cell) => at(cellName(cell), ...members.map((member) => cellName({ ...cell, member })))),
    ...margins.map((margin) => at(marginName(margin), ...partsOf(margin))),
    ...margins
      .filter(({ member }) => member === 'group')
      .map((one) =>
        at(marginName(one), ...members.map((member) => marginName({ ...one, member }))),
      ),
  ].filter((line) => line.length > 1 && !line.includes(-1));
}

function partsOf({ span, member, month }: CohortMargin): string[] {
  if (span === 'month')
    return Array.from({ length: month }, (_, index) =>
      cellName({ member, first: index + 1, month }),
    );
  const newcomers = cellName({ member, first: month, month });
  return month === 1 ? [newcomers] : [marginName({ span, member, month: month - 1 }), newcomers];
}

function cellName({ member, first, month }: Omit<CohortCell, 'readers'>): string {
  return `${member} ${first} ${month}`;
}

function marginName({ span, member, month }: Omit<CohortMargin, 'readers'>): string {
  return `${span} ${member} ${month}`;
}
