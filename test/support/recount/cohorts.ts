import type { Use } from './uses.ts';

/**
 * Readers by first month of the year and month, counted one reader at a time. Key: `year|member|first|month`, `group` included;
 * cells of nobody are left out.
 */
export function cohortsOf(uses: readonly Use[]): Map<string, number> {
  const months = new Map<string, Set<number>>();
  for (const { year, month, member, reader } of uses) {
    for (const owner of [member, 'group']) {
      const key = JSON.stringify([year, owner, reader]);
      const own = months.get(key) ?? new Set<number>();
      months.set(key, own.add(month));
    }
  }
  const cells = new Map<string, number>();
  for (const [key, own] of months) {
    const [year, owner] = JSON.parse(key) as [number, string];
    const first = Math.min(...own);
    for (const month of own) {
      const cell = [year, owner, first, month].join('|');
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  }
  return cells;
}
