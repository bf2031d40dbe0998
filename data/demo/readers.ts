import { dayNumber, YEARS, type DayNumber } from './calendar.ts';
import type { Home } from './homes.ts';
import { MEMBERS, type DemoMember } from './members.ts';
import { pick, randomOf, rounded, type Random } from './random.ts';

/** An invented enrolled reader. */
export interface Reader {
  /** number by which everything else about this reader is drawn */
  readonly id: number;
  readonly card: string;
  readonly member: string;
  readonly home: Home;
  readonly birthYear: number;
  readonly enrolledOn: DayNumber;
  /** last day of the last renewal */
  readonly expiresOn: DayNumber;
  /** 0 to 1: how much of a user this reader is, year after year */
  readonly inclination: number;
}

/** What the readers are drawn with. */
export interface ReaderDraw {
  readonly seed: number;
  readonly scale: number;
  readonly homeOf: (member: DemoMember, random: Random) => Home;
}

/** Readers enrolled when the drop begins, and new ones of each year. */
const ALREADY = 7_900;
const NEW: Readonly<Record<number, number>> = {
  2021: 1520,
  2022: 1740,
  2023: 1880,
  2024: 2010,
  2025: 1870,
  2026: 1960,
};
const RENEWS = 0.85;
const CARDS = 1_000_000_000;

/** Every reader a member ever enrolled, in the order of enrolment years. */
export function readersOf(member: DemoMember, rank: number, draw: ReaderDraw): Reader[] {
  const known = Array.from({ length: Math.round(ALREADY * member.readerShare * draw.scale) });
  const readers = known.map((_, index) => reader(member, idOf(rank, index), draw, 2020));
  for (const year of YEARS) {
    const count = Math.round((NEW[year] ?? 0) * member.readerShare * draw.scale);
    for (let index = 0; index < count; index += 1)
      readers.push(reader(member, idOf(rank, readers.length), draw, year));
  }
  return readers;
}

function idOf(rank: number, index: number): number {
  return index * MEMBERS.length + rank;
}

function reader(member: DemoMember, id: number, draw: ReaderDraw, cohort: number): Reader {
  const random = randomOf(draw.seed, 'reader', id);
  const enrolledOn = cohort === 2020 ? before(random) : during(random, cohort);
  return {
    id,
    card: `C${String((id * 387_420_489 + (draw.seed % 9973) * 7919) % CARDS).padStart(9, '0')}`,
    member: member.code,
    home: draw.homeOf(member, random),
    birthYear: birthYear(random, cohort),
    enrolledOn,
    expiresOn: enrolledOn + 365 * years(random, enrolledOn) - 1,
    inclination: random(),
  };
}

function before(random: Random): DayNumber {
  const first = dayNumber(2018, 1, 1);
  return first + pick(random, dayNumber(2021, 1, 1) - first);
}

/** Enrolments follow the school year: one in three in September and October. */
function during(random: Random, year: number): DayNumber {
  const autumn = random() < 0.33;
  const [from, to] = autumn ? [9, 11] : [1, year === 2026 ? 11 : 13];
  const first = dayNumber(year, from, 1);
  return first + pick(random, dayNumber(year, to, 1) - first);
}

/** Years until the reader no longer renews; whoever enrolled before 2021 was still enrolled then. */
function years(random: Random, enrolledOn: DayNumber): number {
  let count = Math.max(1, Math.ceil((dayNumber(2021, 1, 1) - enrolledOn) / 365));
  while (random() < RENEWS) count += 1;
  return count;
}

function birthYear(random: Random, year: number): number {
  const [youngest, oldest] = random() < 0.2 ? [6, 17] : random() < 0.75 ? [18, 64] : [65, 90];
  return year - youngest - rounded(random, random() * (oldest - youngest));
}
