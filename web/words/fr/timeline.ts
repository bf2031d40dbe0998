import type { TimelineEvent } from '../../../data/model/annotation.ts';
import { isKnown } from '../../../data/model/figure.ts';
import type { TimelinePoint } from '../../../data/model/overview.ts';
import { monthOfDay } from '../../../data/model/period.ts';
import type { Told } from '../../charts/timeline-points.ts';
import { extremes } from '../extremes.ts';
import { count, longDay, longMonth, monthName, shortDay } from '../format.ts';
import { inLetters, listed, plural } from './grammar.ts';
import { quantity } from './measures.ts';
import { capital, t } from './typeset.ts';

/** Caption of the timeline: how many months rose, or the strongest month where nothing may be compared. */
export function timelineFinding(overview: Told): string {
  const { year, compare } = overview.context;
  const pairs = overview.timeline.points.flatMap(({ current, previous, withoutSecret }) =>
    current !== undefined && isKnown(current) && isKnown(previous) && !withoutSecret
      ? [current - previous]
      : [],
  );
  if (compare === 'none' || overview.consumption.comparison?.seriesBreak || pairs.length === 0) {
    return strongest(overview);
  }
  const higher = pairs.filter((difference) => difference > 0).length;
  if (higher === pairs.length && higher > 1) return t`Chaque mois dépasse celui de ${year - 1}`;
  if (higher === 0) return t`Aucun mois ne dépasse celui de ${year - 1}`;
  const verb = plural(higher, 'dépasse', 'dépassent');
  return t`${capital(inLetters(higher))} mois sur ${inLetters(pairs.length)} ${verb} ${year - 1}`;
}

function strongest({ timeline, context }: Told): string {
  const top = extremes(timeline.points)?.max;
  return top && top.value > 0
    ? t`${capital(monthName(top.month))} est le mois le plus fort de ${context.year}`
    : t`Mois par mois, ${context.year}`;
}

/** Extremes of the year, then what must be held against them. */
export function timelineSentence({ timeline, context }: Told): string {
  const found = extremes(timeline.points);
  if (!found) return t`Aucun mois de ${context.year} n'est connu sur cette sélection.`;
  const { max, min } = found;
  const range =
    max.month === min.month
      ? t`Un seul mois connu, ${longMonth(max.month)} : ${quantity(context.measure, max.value)}`
      : t`Maximum en ${monthName(max.month)} (${count(max.value)}), minimum en ${monthName(min.month)} (${count(min.value)})`;
  return t`${range}${provisional(timeline.points)}.`;
}

function provisional(points: readonly TimelinePoint[]): string {
  const months = points
    .filter((point) => point.provisional && point.current !== undefined)
    .map((point) => monthName(point.month));
  if (months.length === 0) return '';
  return months.length === 1
    ? t` ; ${months.join()} est provisoire`
    : t` ; ${listed(months)} sont provisoires`;
}

/** One numbered event under the timeline. */
export function eventText({ kind, date, label }: TimelineEvent, year: number): string {
  if (kind === 'remark') return t`${monthName(monthOfDay(date))} : ${label}`;
  if (kind === 'correction') return t`${monthName(monthOfDay(date))} : chiffre corrigé, ${label}`;
  const day = date.startsWith(String(year)) ? shortDay(date) : longDay(date);
  return t`${day} : ${label}${kind === 'break' ? ', série rompue' : ''}`;
}
