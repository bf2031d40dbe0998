import { dayNumber, LAST_DAY, type DayNumber } from './calendar.ts';
import type { DemoMember } from './members.ts';
import { randomOf } from './random.ts';
import type { Reader } from './readers.ts';
import type { DemoResource } from './resources.ts';
import { ACTIVE_READERS } from './story.ts';

/** A reader who uses something in a year, and when he may. */
export interface ActiveReader {
  readonly reader: Reader;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly resources: ReadonlySet<string>;
  /** the resource he surely uses */
  readonly favourite: string;
}

/** What decides who is active. */
export interface Season {
  readonly seed: number;
  readonly scale: number;
  readonly year: number;
  /** resources of the year whose providers send events */
  readonly resources: readonly DemoResource[];
}

const SHORTEST_STAY = 45;

/** The readers of a member who are active in a year: mostly those of the year before, and newcomers. */
export function activeReaders(
  readers: readonly Reader[],
  member: DemoMember,
  season: Season,
): ActiveReader[] {
  const { seed, scale, year } = season;
  const wanted = Math.round((ACTIVE_READERS[year] ?? 0) * member.readerShare * scale);
  return readers
    .map((reader) => ({ reader, ...stay(reader, year) }))
    .filter(({ from, to }) => to - from >= SHORTEST_STAY)
    .map((one) => ({ ...one, score: score(one.reader, seed, year) }))
    .sort((one, two) => two.score - one.score || one.reader.id - two.reader.id)
    .slice(0, wanted)
    .map(({ reader, from, to }) => ({ reader, from, to, ...likes(reader, season) }));
}

function stay({ enrolledOn, expiresOn }: Reader, year: number): { from: DayNumber; to: DayNumber } {
  return {
    from: Math.max(enrolledOn, dayNumber(year, 1, 1)),
    to: Math.min(expiresOn, dayNumber(year, 12, 31), LAST_DAY),
  };
}

function score({ id, inclination, enrolledOn }: Reader, seed: number, year: number): number {
  const newcomer = enrolledOn >= dayNumber(year, 1, 1) ? 0.04 : 0;
  return 0.75 * inclination + 0.25 * randomOf(seed, 'active', id, year)() + newcomer;
}

/** A reader keeps his tastes over the years. */
function likes(
  { id }: Reader,
  { seed, resources }: Season,
): Pick<ActiveReader, 'resources' | 'favourite'> {
  const tastes = resources
    .map((resource) => ({
      resource: resource.id,
      distance: randomOf(seed, 'taste', id, resource.id)() / resource.appeal,
    }))
    .sort((one, two) => one.distance - two.distance);
  const favourite = tastes[0]?.resource ?? '';
  const liked = tastes.filter(({ distance }) => distance < 1).map(({ resource }) => resource);
  return { favourite, resources: new Set([favourite, ...liked]) };
}
