import { DAY_LENGTH, type DayNumber, type Moment } from './calendar.ts';
import { pick, type Random } from './random.ts';
import type { Reader } from './readers.ts';
import type { DemoKind } from './resources.ts';
import { HOURS, SITTING } from './story.ts';

/** One use by one reader. */
export interface Use {
  readonly reader: Reader;
  readonly at: Moment;
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
  const midnight = (day + 1) * DAY_LENGTH;
  let at = day * DAY_LENGTH + drawHour(kind, random) * 3600 + pick(random, 3600);
  while (uses.length < count && at < midnight) {
    const gap = 60 + pick(random, 2 * 60 * (PACE[kind] - 1));
    uses.push({
      reader,
      at,
      content: popular(random, offer),
      session,
      minutes: Math.ceil(gap / 60),
    });
    at += gap;
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
