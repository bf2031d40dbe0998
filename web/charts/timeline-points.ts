import type { TimelineEvent } from '../../data/model/annotation.ts';
import { isKnown, type Figure } from '../../data/model/figure.ts';
import type { Overview, TimelinePoint } from '../../data/model/overview.ts';
import {
  dayNumber,
  lastDayOf,
  monthNumberOf,
  monthOfDay,
  yearOf,
  type Day,
} from '../../data/model/period.ts';
import { longMonth } from '../words/format.ts';
import { monthLines } from '../words/month-lines.ts';
import { words } from '../words/words.ts';
import type { PointText } from './chart.ts';
import type { MarkSubject } from './mark-text.ts';

/** Months and events with what was asked of them: all that a line is drawn from. */
export type Timed = Pick<Overview, 'timeline' | 'context'>;

/** The same with the answer they are part of, which says what may be compared. */
export type Told = Timed & Pick<Overview, 'consumption'>;

/** One point of a line; a line is broken where `segment` changes. */
export interface LinePoint {
  /** months since 1 January; a month stands in its middle */
  readonly x: number;
  readonly y: number;
  readonly segment: number;
  readonly provisional: boolean;
}

/** A month without a figure: its short reason stands on the axis. */
export interface Gap {
  readonly x: number;
  readonly short: string;
}

/** Where one month is pointed at, what it then says, and what it is of. */
export interface Month extends PointText {
  readonly x: number;
  readonly of: readonly MarkSubject[];
}

/** Numbered event on the time axis. */
export interface Event {
  readonly x: number;
  readonly number: number;
  readonly isBreak: boolean;
}

/** Where a month stands on the axis. */
export function middleOf(point: TimelinePoint): number {
  return monthNumberOf(point.month) - 0.5;
}

/** Where a day stands on the axis. */
export function placeOfDay(day: Day): number {
  const last = dayNumber(lastDayOf(monthOfDay(day)));
  const share = Number(day.slice(8)) - 1;
  return monthNumberOf(day) - 1 + share / (share + last - dayNumber(day) + 1);
}

/** The year's events in order of time, numbered as the list under the drawing numbers them. */
export function events({ timeline, context }: Timed): readonly Event[] {
  return timeline.annotations.map(({ date, kind }, index) => ({
    x: placeOfEvent(date, kind, context.year),
    number: index + 1,
    isBreak: kind === 'break',
  }));
}

/** A remark or a corrected figure is of its whole month and stands in the middle of it. */
function placeOfEvent(date: Day, kind: TimelineEvent['kind'], year: number): number {
  if (yearOf(date) < year) return 0;
  return kind === 'remark' || kind === 'correction' ? monthNumberOf(date) - 0.5 : placeOfDay(date);
}

/** The current year's line, interrupted where a month is unknown and at a break of the series. */
export function currentLine(overview: Timed): readonly LinePoint[] {
  const breaks = events(overview).filter(({ isBreak }) => isBreak);
  return line(
    overview.timeline.points,
    ({ current }) => current,
    (x) => breaks.filter((event) => event.x > 0 && event.x <= x).length,
  );
}

/** The line of the year before; none without comparison. */
export function previousLine({ timeline, context }: Timed): readonly LinePoint[] {
  return context.compare === 'none'
    ? []
    : line(
        timeline.points,
        ({ previous }) => previous,
        () => 0,
      );
}

function line(
  points: readonly TimelinePoint[],
  figureOf: (point: TimelinePoint) => Figure | undefined,
  breaksBy: (x: number) => number,
): LinePoint[] {
  let gaps = 0;
  return points.flatMap((point) => {
    const figure = figureOf(point);
    const x = middleOf(point);
    if (figure !== undefined && isKnown(figure)) {
      return [{ x, y: figure, segment: gaps + 100 * breaksBy(x), provisional: point.provisional }];
    }
    gaps += 1;
    return [];
  });
}

/** Months that should have a figure and have none. */
export function gaps({ timeline }: Timed): readonly Gap[] {
  return timeline.points.flatMap((point) =>
    point.current === undefined || isKnown(point.current)
      ? []
      : [{ x: middleOf(point), short: words.absences[point.current].short }],
  );
}

/** What each month says when it is pointed at. */
export function months(told: Told): readonly Month[] {
  return told.timeline.points.map((point) => ({
    x: middleOf(point),
    title: longMonth(point.month),
    of: monthMark(point),
    lines: [...absenceOf(point), ...monthLines()(point, told)],
  }));
}

/** The month a mark is of; a month that is yet to come is nothing to be shown alone. */
export function monthMark({ month, current }: TimelinePoint): readonly MarkSubject[] {
  return current === undefined ? [] : [`month=${month}`];
}

function absenceOf({ current }: TimelinePoint): string[] {
  return current === undefined || isKnown(current) ? [] : [words.absences[current].long];
}
