import type { DayNumber } from './calendar.ts';
import { pick, type Random } from './random.ts';
import type { Reader } from './readers.ts';
import type { DemoKind } from './resources.ts';
import { HOURS, SITTING } from './story.ts';

/** One use by one reader. */
export interface Use {
  readonly reader: Reader;
  readonly day: DayNumber;
  /** seconds since midnight */
  readonly second: number;
  /** number of the content */
  readonly content: number;
  readonly session: number;
  readonly minutes: number;
}

/** Who sits down, when, and for what. */
export interface Sitting {
  readonly reader: Reader;
  readonly day: DayNumber;
  /** how many uses are left to the reader */
  readonly longest: number;
  readonly kind: DemoKind;
  /** contents on offer */
  readonly offer: number;
  readonly session: number;
  readonly random: Random;
}

const MIDNIGHT = 86_400;
const HOUR_TOTALS = new Map(
  Object.entries(HOURS).map(([kind, hours]) => [kind, hours.reduce((sum, each) => sum + each, 0)]),
);
/** Minutes between two uses of a sitting, at least one. */
const PACE: Readonly<Record<DemoKind, number>> = {
  music: 5,
  video: 55,
  press: 6,
  'self-training': 18,
  children: 9,
};

/** The uses of one sitting: one at least, and none past midnight. */
export function sitting(plan: Sitting): Use[] {
  const { reader, day, session, random, offer, kind } = plan;
  const count = Math.min(
    plan.longest,
    1 + Math.floor(-Math.log(1 - random()) * (SITTING[kind] - 0.6)),
  );
  const uses: Use[] = [];
  let second = drawHour(kind, random) * 3600 + pick(random, 3600);
  while (uses.length < count && second < MIDNIGHT) {
    const gap = 60 + Math.floor(random() * 2 * 60 * (PACE[kind] - 1));
    uses.push({
      reader,
      day,
      second,
      content: popular(random, offer),
      session,
      minutes: Math.ceil(gap / 60),
    });
    second += gap;
  }
  return uses;
}

function drawHour(kind: DemoKind, random: Random): number {
  let left = random() * (HOUR_TOTALS.get(kind) ?? 1);
  const hour = HOURS[kind].findIndex((weight) => (left -= weight) < 0);
  return hour < 0 ? 20 : hour;
}

/** A few contents are in great demand. */
function popular(random: Random, offer: number): number {
  return 1 + Math.floor(offer * random() ** 2.2);
}
