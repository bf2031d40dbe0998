import type { Period } from '../../data/model/answer.ts';
import { missingMonths, periodBetween } from '../../data/model/coverage.ts';
import type { Context } from '../../data/model/context.ts';
import type { Overview, TimelinePoint } from '../../data/model/overview.ts';
import { monthOf, monthsOfYear, yearOf, type Month } from '../../data/model/period.ts';
import type { Place } from '../../data/model/published.ts';
import {
  figuresOf,
  resourcesIn,
  scopeOf,
  toldWithoutSecret,
  type Reading,
} from '../../data/model/reading.ts';
import { labelIn } from './event-label.ts';

/** The asked measure month by month beside the year before, and what happened in the year. */
export function timelineOf(
  context: Context,
  reading: Reading,
  period: Period,
): Overview['timeline'] {
  return {
    points: monthsOfYear(context.year).map((month, index) =>
      pointOf(month, monthOf(context.year - 1, index + 1), { context, reading, period }),
    ),
    annotations: reading.setting.annotations
      .filter(
        ({ date, member, resource }) =>
          yearOf(date) === context.year &&
          concerns(member, context.member) &&
          concerns(resource, context.resource),
      )
      .map((one) =>
        one.kind === 'correction' ? { ...one, label: labelIn(one, context, reading.setting) } : one,
      ),
  };
}

interface Facts {
  readonly context: Context;
  readonly reading: Reading;
  readonly period: Period;
}

function pointOf(month: Month, before: Month, facts: Facts): TimelinePoint {
  const { context, reading, period } = facts;
  const place: Place = context.member ?? 'group';
  const at = (one: Month) => {
    const where = { place, scope: scopeOf(context), period: periodBetween(one, one) };
    const told =
      context.measure === 'rawUses' ? toldWithoutSecret(reading, where).rawUses : undefined;
    return { value: told ?? figuresOf(reading, where)[context.measure], told: told !== undefined };
  };
  const received = month <= period.to;
  const [now, then] = [at(month), at(before)];
  return {
    month,
    ...(received && { current: now.value }),
    previous: then.value,
    provisional: received && isProvisional(month, facts),
    ...((now.told || then.told) && { withoutSecret: true }),
  };
}

/** The last month of a running year, and every month a source still misses. */
function isProvisional(month: Month, { context, reading, period }: Facts): boolean {
  if (month === period.to && period.months < 12) return true;
  const { resources, coverage } = reading.setting;
  const own = periodBetween(month, month);
  return resourcesIn(resources, scopeOf(context)).some(
    (one) => missingMonths(one, coverage, own).length > 0,
  );
}

/** Does an event of one member or resource, or of all, concern what is asked? */
export function concerns<Id>(own: Id | null | undefined, asked: Id | null): boolean {
  return own === undefined || own === null || asked === null || own === asked;
}
