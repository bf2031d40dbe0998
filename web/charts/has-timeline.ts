import type { Overview } from '../../data/model/overview.ts';

/** Is there anything to draw: a use, or a month whose figure is wanting? */
export function hasTimeline({
  timeline,
  context,
}: Pick<Overview, 'timeline' | 'context'>): boolean {
  return timeline.points.some(({ current, previous }) => {
    const known = [current, context.compare === 'none' ? 0 : previous].filter(
      (figure) => typeof figure === 'number',
    );
    return known.some((value) => value > 0) || current === 'missing' || current === 'secret';
  });
}
