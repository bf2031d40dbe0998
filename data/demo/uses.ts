import type { ActiveReader } from './active.ts';
import { dayNumber } from './calendar.ts';
import { dailyDemand } from './demand.ts';
import type { DemoMember } from './members.ts';
import { heavyTailed, pick, randomOf, rounded, type Random } from './random.ts';
import type { DemoResource } from './resources.ts';
import { sitting, type Use } from './sitting.ts';

/** What the uses of a resource are drawn for. */
export interface Demand {
  readonly seed: number;
  readonly scale: number;
  readonly year: number;
  readonly resource: DemoResource;
  /** contents on offer */
  readonly offer: number;
}

const SPREAD = 1.15;

/** The uses of a resource by a member's active readers in a year, heavy-tailed over the readers, in no order. */
export function usesOf(demand: Demand, member: DemoMember, active: readonly ActiveReader[]): Use[] {
  const { seed, scale, year, resource } = demand;
  const sums = dailyDemand(resource, member, year);
  const expected = (sums.at(-1) ?? 0) * scale;
  const users = active
    .filter(({ resources }) => resources.has(resource.id))
    .map((reader) => {
      const random = randomOf(seed, 'use', reader.reader.id, resource.id, year);
      return { reader, random, weight: heavyTailed(random, SPREAD) };
    });
  const total = users.reduce((sum, { weight }) => sum + weight, 0);
  return users.flatMap(({ reader, random, weight }) => {
    const least = reader.favourite === resource.id ? 1 : 0;
    const uses = Math.max(least, rounded(random, (expected * weight) / total));
    return sittings({ demand, reader, random, sums }, uses);
  });
}

interface Draw {
  readonly demand: Demand;
  readonly reader: ActiveReader;
  readonly random: Random;
  /** demand up to each day of the year */
  readonly sums: readonly number[];
}

function sittings(draw: Draw, uses: number): Use[] {
  const made: Use[] = [];
  while (made.length < uses) {
    const { reader, random, demand } = draw;
    made.push(
      ...sitting({
        reader: reader.reader,
        day: drawDay(draw),
        longest: uses - made.length,
        kind: demand.resource.kind,
        offer: demand.offer,
        session: pick(random, 0xfffffff),
        random,
      }),
    );
  }
  return made;
}

/** A day of the reader's stay, as the demand of the days would have it. */
function drawDay({ reader, demand, random, sums }: Draw): number {
  const first = dayNumber(demand.year, 1, 1);
  const low = sums[reader.from - first] ?? 0;
  const high = sums[reader.to - first + 1] ?? sums.at(-1) ?? 0;
  if (high <= low) return reader.from;
  return first + search(sums, low + random() * (high - low));
}

/** The last index whose sum does not exceed a value. */
function search(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
