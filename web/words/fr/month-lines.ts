import { isKnown } from '../../../data/model/figure.ts';
import type { TimelinePoint } from '../../../data/model/overview.ts';
import type { Told } from '../../charts/timeline-points.ts';
import { change, count } from '../format.ts';
import { quantity } from './measures.ts';
import { t } from './typeset.ts';

/** What one month says when it is pointed at: first the current figure, then the one of the year before. */
export function monthLines(point: TimelinePoint, overview: Told): readonly string[] {
  const { measure, compare } = overview.context;
  const lines: string[] = [];
  if (point.current !== undefined && isKnown(point.current)) {
    const remarks = [
      point.provisional && 'provisoire',
      point.withoutSecret && 'hors secret',
    ].filter(Boolean);
    const note = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
    lines.push(t`${quantity(measure, point.current)}${note}`);
  }
  if (compare !== 'none' && isKnown(point.previous)) {
    lines.push(t`${count(point.previous)} un an plus tôt${monthChange(point, overview)}`);
  }
  return lines;
}

function monthChange(
  { current, previous, withoutSecret }: TimelinePoint,
  { consumption }: Told,
): string {
  const comparable = !consumption.comparison?.seriesBreak && !withoutSecret;
  return comparable && typeof current === 'number' && typeof previous === 'number' && previous > 0
    ? ` (${change(current / previous - 1)})`
    : '';
}
