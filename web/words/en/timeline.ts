import type { TimelineEvent } from '../../../data/model/annotation.ts';
import { isKnown } from '../../../data/model/figure.ts';
import type { TimelinePoint } from '../../../data/model/overview.ts';
import { monthOfDay } from '../../../data/model/period.ts';
import type { Told } from '../../charts/timeline-points.ts';
import { count, longDay, longMonth, monthName, shortDay } from '../format.ts';
import { extremes } from '../extremes.ts';
import { capital, inLetters, listed } from './grammar.ts';
import { quantity } from './measures.ts';

/** Caption of the timeline: how many months rose, or the strongest month where nothing may be compared. */
export function timelineFinding(overview: Told): string {
  const { year, compare } = overview.context;
  const pairs = overview.timeline.points.flatMap(({ current, previous, withoutSecret }) =>
    current !== undefined && isKnown(current) && isKnown(previous) && !withoutSecret
      ? [current - previous]
      : [],
  );
  if (compare === 'none' || overview.consumption.comparison?.seriesBreak || pairs.length === 0)
    return strongest(overview);
  const higher = pairs.filter((difference) => difference > 0).length;
  if (higher === pairs.length && higher > 1) return `Every month exceeds that of ${year - 1}`;
  if (higher === 0) return `No month exceeds that of ${year - 1}`;
  const verb = higher === 1 ? 'exceeds' : 'exceed';
  return `${capital(inLetters(higher))} of ${inLetters(pairs.length)} months ${verb} ${year - 1}`;
}

function strongest({ timeline, context }: Told): string {
  const top = extremes(timeline.points)?.max;
  return top && top.value > 0
    ? `${monthName(top.month)} is the strongest month of ${context.year}`
    : `Month by month, ${context.year}`;
}

/** Extremes of the year, then what must be held against them. */
export function timelineSentence({ timeline, context }: Told): string {
  const found = extremes(timeline.points);
  if (!found) return `No month of ${context.year} is known on this selection.`;
  const { max, min } = found;
  const range =
    max.month === min.month
      ? `One month known, ${longMonth(max.month)}: ${quantity(context.measure, max.value)}`
      : `Highest in ${monthName(max.month)} (${count(max.value)}), lowest in ${monthName(min.month)} (${count(min.value)})`;
  return `${range}${provisional(timeline.points)}.`;
}

function provisional(points: readonly TimelinePoint[]): string {
  const months = points
    .filter((point) => point.provisional && point.current !== undefined)
    .map((point) => monthName(point.month));
  if (months.length === 0) return '';
  return `; ${listed(months)} ${months.length === 1 ? 'is' : 'are'} provisional`;
}

/** One numbered event under the timeline. */
export function eventText({ kind, date, label }: TimelineEvent, year: number): string {
  if (kind === 'remark') return `${monthName(monthOfDay(date))}: ${label}`;
  if (kind === 'correction') return `${monthName(monthOfDay(date))}: figure corrected, ${label}`;
  const day = date.startsWith(String(year)) ? shortDay(date) : longDay(date);
  return `${day}: ${label}${kind === 'break' ? ', series break' : ''}`;
}
