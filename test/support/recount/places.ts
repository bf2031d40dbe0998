import { spansUpTo, tellsReaders, type Cell } from './cells.ts';
import type { Declared } from './declared.ts';
import { kindOf, weightOf, type Node, type Years } from './lattice.ts';
import type { Use } from './uses.ts';

/**
 * Every cell of a commune (all resources) and of an EPCI (all, and by kind) that some use of the year is in. Key:
 * `span|year|month|level|place|scope|item`.
 *
 * @param years what is known of each scope of a year, whoever used it
 */
export function placesOf(
  uses: readonly Use[],
  years: Years,
  lastMonths: ReadonlyMap<number, number>,
  declared: Declared,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [key, heap] of gathered(uses, (use) => placesWith(use, declared))) {
    const [year, ...slot] = key.split('|');
    const node = years.get(Number(year))?.get(slot.slice(2).join('|'));
    for (const { span, month, months } of spansUpTo(lastMonths.get(Number(year)) ?? 0))
      cells.set([span, year, month, ...slot].join('|'), cellOf(heap, node, months, declared));
  }
  return cells;
}

/** Uses under every key they belong to. */
export function gathered(
  uses: readonly Use[],
  keysOf: (use: Use) => readonly string[],
): Map<string, Use[]> {
  const heaps = new Map<string, Use[]>();
  for (const use of uses) {
    for (const key of keysOf(use)) {
      const heap = heaps.get(key);
      if (heap) heap.push(use);
      else heaps.set(key, [use]);
    }
  }
  return heaps;
}

function placesWith({ year, commune, resource }: Use, declared: Declared): string[] {
  const epci = declared.epcis.get(commune) ?? 'none';
  const kind = kindOf(resource, declared);
  return [`commune|${commune}|all|`, `epci|${epci}|all|`, `epci|${epci}|kind|${kind}`].map(
    (slot) => `${year}|${slot}`,
  );
}

function cellOf(
  heap: readonly Use[],
  node: Node | undefined,
  months: readonly number[],
  declared: Declared,
): Cell {
  const own = heap.filter(({ month }) => months.includes(month));
  const weighted = own.reduce((sum, { resource }) => sum + (weightOf(resource, declared) ?? 0), 0);
  const isTold = node !== undefined && tellsReaders(node, months);
  return {
    uses: node?.weighed === true ? weighted : null,
    raw_uses: own.length,
    sessions: isTold ? own.filter(({ opensSession }) => opensSession).length : null,
    readers: isTold ? new Set(own.map(({ reader }) => reader)).size : null,
  };
}
