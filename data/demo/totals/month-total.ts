import { dayOf, DAY_LENGTH, lastMonth } from '../calendar.ts';
import type { DemoMember } from '../members.ts';
import type { Use } from '../sitting.ts';

/** What a provider adds up for a member and a month, from the very uses its event file tells one by one. */
export interface MonthTotal {
  readonly member: DemoMember;
  readonly year: number;
  readonly month: number;
  readonly uses: number;
  readonly sessions: number;
  /** time spent */
  readonly seconds: number;
  /** uses that ended in a download */
  readonly downloads: number;
}

/** One session in so many ends in downloads. */
const DOWNLOADING = 4;

/** The totals of each month of a year, those without a use too. */
export function monthTotals(member: DemoMember, uses: readonly Use[], year: number): MonthTotal[] {
  const byMonth = Array.from({ length: lastMonth(year) }, (): Use[] => []);
  for (const use of uses) byMonth[monthIndex(use)]?.push(use);
  return byMonth.map((own, index) => ({
    ...{ member, year, month: index + 1, uses: own.length },
    sessions: new Set(own.map(({ reader, session }) => `${reader.id} ${session}`)).size,
    seconds: own.reduce((sum, { minutes }) => sum + 60 * minutes, 0),
    downloads: own.filter(({ session }) => session % DOWNLOADING === 0).length,
  }));
}

function monthIndex({ at }: Use): number {
  return new Date(dayOf(at) * DAY_LENGTH * 1000).getUTCMonth();
}
