import type { Measures, Period } from '../../data/model/answer.ts';
import { breakOf, comparisonPeriod, periodBefore } from '../../data/model/comparison.ts';
import { sharesOver } from '../../data/model/consumption.ts';
import { costPer } from '../../data/model/money/cost-measures.ts';
import { dueByMember } from '../../data/model/money/due.ts';
import { periodBetween, yearsCovered } from '../../data/model/coverage.ts';
import { compute, evolution, isKnown, type Figure } from '../../data/model/figure.ts';
import { inhabitants } from '../../data/model/inhabitants.ts';
import type { Context } from '../../data/model/context.ts';
import type { Headline, Headlines } from '../../data/model/overview.ts';
import { monthNumberOf, monthOf, yearOf } from '../../data/model/period.ts';
import type { Place } from '../../data/model/published.ts';
import { allocationsIn, figuresOf, scopeOf, type Reading } from '../../data/model/reading.ts';
import { hooverOf } from '../../data/model/use-share.ts';
import type { Enrolled } from './enrolled.ts';
import { costOf, usesBehind } from './resources.ts';

/** What the headlines are computed from. */
export interface HeadlineFacts {
  readonly context: Context;
  readonly reading: Reading;
  readonly period: Period;
  readonly enrolled: Enrolled;
}

/** How one headline is computed over a period, and how two of its values are compared. */
interface Line {
  readonly at: (period: Period) => Figure;
  readonly change: (current: Figure, previous: Figure) => Figure;
  /** does a change of platform make its values incomparable? */
  readonly breaks: boolean;
}

/** The five figures of the ruled line: of the asked member, else of all together; the gap is always that of all. */
export function headlinesOf(facts: HeadlineFacts): Headlines {
  const { context, reading, enrolled } = facts;
  const place: Place = context.member ?? 'group';
  const figures = (period: Period) =>
    figuresOf(reading, { place, scope: scopeOf(context), period });
  const amount = (at: Line['at']) => headline(facts, { at, change: evolution, breaks: true });
  const rate = (at: Line['at'], breaks: boolean) =>
    headline(facts, { at, change: difference, breaks });
  return {
    uses: amount((period) => figures(period)[context.measure]),
    activeUsers: amount((period) => figures(period).activeUsers),
    enrolmentRate: rate((period) => enrolmentRate(reading, enrolled, place, period), false),
    costPerUse: amount((period) => costPerUse(facts, figures(period), period)),
    hoover: rate((period) => hooverOf(sharesOver(reading, context, period)), true),
  };
}

function headline({ context, reading, period }: HeadlineFacts, line: Line): Headline {
  const { annotations, coverage } = reading.setting;
  const before = comparisonPeriod(period, context.compare, coverage);
  const value = line.at(period);
  const previous = before && line.at(before);
  const isBroken = before && line.breaks && breakOf(annotations, before, period) !== null;
  return {
    value,
    previous,
    change: previous && (isBroken ? 'series-break' : line.change(value, previous)),
    points: yearsCovered(coverage)
      .filter((year) => year <= context.year)
      .map((year) => pointOf(year, period, line, reading)),
  };
}

/** The same months of another year. */
function pointOf(
  year: number,
  { to }: Period,
  line: Line,
  { setting }: Reading,
): Headline['points'][number] {
  const period = periodBetween(monthOf(year, 1), monthOf(year, monthNumberOf(to)));
  const before = periodBefore(period, 'to-date');
  const afterBreak = line.breaks && breakOf(setting.annotations, before, period) !== null;
  return { year, value: line.at(period), afterBreak };
}

function enrolmentRate(
  { setting }: Reading,
  enrolled: Enrolled,
  place: Place,
  { to }: Period,
): Figure {
  const year = yearOf(to);
  const population = inhabitants(setting.agreement, setting.populations, place, year);
  return compute([enrolled(place, year), population], (readers, people) => readers / people);
}

/** Euros per use, the year's price brought to the months received; uses of all for the group's, non répartis included. */
function costPerUse({ context, reading }: HeadlineFacts, own: Measures, period: Period): Figure {
  const year = yearOf(period.to);
  const measure = usesBehind(context.measure);
  const uses =
    context.member === null
      ? withUnallocated({ context, reading }, own[measure], period)
      : own[measure];
  const price = priceOf({ ...context, year }, reading);
  return costPer(price, uses, period.months);
}

function withUnallocated(
  { context, reading }: Pick<HeadlineFacts, 'context' | 'reading'>,
  own: Figure,
  period: Period,
): Figure {
  const where = { place: 'none', scope: scopeOf(context), period } as const;
  const outside = figuresOf(reading, where)[usesBehind(context.measure)];
  if (!isKnown(outside)) return own;
  return isKnown(own) ? own + outside : outside;
}

function priceOf(context: Context, { setting }: Reading): Figure {
  const whole = costOf(context, setting);
  if (context.member === null || whole === 'not-computable') return whole;
  const owed = allocationsIn(setting, scopeOf(context), context.year);
  return owed.length === 0 ? 'not-computable' : (dueByMember(owed).get(context.member) ?? 0);
}

function difference(current: Figure, previous: Figure): Figure {
  return compute([current, previous], (now, before) => now - before);
}
