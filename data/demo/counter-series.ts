import { lastMonth } from './calendar.ts';
import { monthDemand } from './demand.ts';
import type { DemoMember } from './members.ts';
import { randomOf, rounded, type Random } from './random.ts';
import type { DemoResource } from './resources.ts';

/** What a COUNTER report is drawn for. */
export interface CounterOrder {
  readonly seed: number;
  readonly scale: number;
  readonly year: number;
  readonly resource: DemoResource;
}

/** The provider that is late: its report stops a month before the others'. */
const LATE = 'kiosque-du-doubs';

/** The last month of the year that the provider has sent. */
export function lastSent({ year, resource }: CounterOrder): number {
  return lastMonth(year) - (year === 2026 && resource.id === LATE ? 1 : 0);
}

/** A part of a member's uses in each month that was sent. */
export function monthlyTotals(order: CounterOrder, member: DemoMember, part: number): number[] {
  const { resource, year, scale } = order;
  const random = counterRandom(order, 'totals', member.code, String(part));
  return Array.from({ length: lastSent(order) }, (_, index) => {
    const expected = monthDemand(resource, member, year, index + 1) * part * scale;
    return rounded(random, expected * (0.93 + 0.14 * random()));
  });
}

/** Two rows, total and unique requests of the same usage, never to be added; each with its total of the period. */
export function metricRows(
  about: readonly string[],
  totals: readonly number[],
  random: Random,
): string[][] {
  const uniques = totals.map((total) =>
    Math.min(total, rounded(random, total * (0.72 + 0.08 * random()))),
  );
  return [
    [...about, 'Total_Item_Requests', ...withSum(totals)],
    [...about, 'Unique_Item_Requests', ...withSum(uniques)],
  ];
}

/** Draws of a report that depend on nothing but it and these keys. */
export function counterRandom(
  { seed, resource, year }: CounterOrder,
  ...keys: readonly string[]
): Random {
  return randomOf(seed, 'counter', resource.id, year, ...keys);
}

function withSum(values: readonly number[]): string[] {
  return [values.reduce((sum, value) => sum + value, 0), ...values].map(String);
}
