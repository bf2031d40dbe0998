import {
  ENROLMENT_NAMES,
  type BaseId,
  type EnrolmentBase,
} from '../../../data/model/metric/base.ts';
import { yearOf } from '../../../data/model/period.ts';
import type { Place } from '../../../data/model/published.ts';
import { EnrolmentTally } from '../../../data/model/query/enrolment-tally.ts';
import { filled, UNKNOWN } from '../../../data/model/query/fill.ts';
import { summed } from '../../../data/model/query/summed.ts';
import { readEnrolmentCounts, type EnrolmentOrigin } from '../../facts/enrolment-counts.ts';
import { readEnrolmentDelay } from '../../facts/enrolment-delay.ts';
import { readEnrolled } from '../../overview/enrolled.ts';
import type { BaseContext, FamilyReader } from '../context.ts';

/** What moved between two snapshots, or as a journal of changes tells it. */
export const readEnrolments: FamilyReader = async (bases, context) => {
  const { axes } = context;
  const tally = await tallyOf(['snapshot', 'journal'], context);
  return figuresOf(bases, (base) =>
    filled(axes, ({ t, p }) => {
      const [time, place] = [axes.time[t], axes.place[p]];
      if (!time || !place) return UNKNOWN;
      return summed(tally.movements(place.codes, time.months, nameOf(base)));
    }),
  );
};

/** Stocks at the last snapshot of each year, and what became of the readers enrolled in it. */
export const readSnapshots: FamilyReader = async (bases, context) => {
  const { axes } = context;
  const tally = await tallyOf(['snapshot', 'activity'], context);
  return figuresOf(bases, (base) =>
    filled(axes, ({ t, p }) => {
      const [year, place] = [yearAt(context, t), axes.place[p]];
      if (year === undefined || !place) return UNKNOWN;
      return summed(tally.stock(place.codes, year, nameOf(base)));
    }),
  );
};

/** Enrolled readers at the last snapshot of each year, of all ages or of some. */
export const readAges: FamilyReader = async (bases, context) => {
  const { view, asker, axes } = context;
  const [enrolled, tally] = await Promise.all([
    readEnrolled(view, asker),
    tallyOf(['snapshot'], context),
  ]);
  return figuresOf(bases, () =>
    filled(axes, ({ t, p, a }) => {
      const [year, place, age] = [yearAt(context, t), axes.place[p], axes.age[a]];
      if (year === undefined || !place || !age) return UNKNOWN;
      if (age.bands[0] === '') {
        return summed(place.codes.map((code) => enrolled(code as Place, year)));
      }
      return summed(tally.ages(place.codes, year, age.bands));
    }),
  );
};

/** Median days from a request to its validation. */
export const readDelays: FamilyReader = async (bases, context) => {
  const { view, asker, axes } = context;
  const delay = await readEnrolmentDelay(view, asker);
  return figuresOf(bases, () =>
    filled(axes, ({ t, p }) => {
      const [year, code] = [yearAt(context, t), axes.place[p]?.codes[0]];
      return year === undefined ? UNKNOWN : summed([delay(code as Place, year)]);
    }),
  );
};

async function tallyOf(
  origins: readonly EnrolmentOrigin[],
  { view, asker, axes, ground }: BaseContext,
): Promise<EnrolmentTally> {
  const years = axes.time.flatMap(({ months }) => months.map(yearOf));
  const range = { from: Math.min(...years), to: Math.max(...years) };
  const counts = await Promise.all(
    origins.map((origin) => readEnrolmentCounts(view, { origin, ...range }, asker)),
  );
  return new EnrolmentTally(
    counts.flat(),
    ground.members.map(({ code }) => code),
  );
}

function figuresOf(
  bases: readonly BaseId[],
  figures: (base: BaseId) => ReturnType<typeof filled>,
): ReadonlyMap<BaseId, ReturnType<typeof filled>> {
  return new Map(bases.map((base) => [base, figures(base)]));
}

function nameOf(base: BaseId): string {
  return ENROLMENT_NAMES[base as EnrolmentBase];
}

function yearAt({ axes }: BaseContext, t: number): number | undefined {
  const [first] = axes.time[t]?.months ?? [];
  return first === undefined ? undefined : yearOf(first);
}
