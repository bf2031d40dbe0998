import { addressOf } from './address.ts';
import type { Context } from './context.ts';
import type { TimelinePoint } from './overview.ts';
import { yearOf, type Month } from './period.ts';

/**
 * Address of what one month of a page is made of: a question of “Explorer”, restricted as the page is, cut by resource, or by
 * member where it is of one resource, beside what the page compares with.
 */
export function addressOfMonth(month: Month, context: Context): string {
  const { measure, compare, member, kind, resource } = context;
  const own = {
    ...{ measures: measure, by: resource === null ? 'resource' : 'member' },
    ...{ from: month, to: month, compare: compare === 'none' ? '' : compare },
    ...{ member: member ?? '', kind: kind ?? '', resource: resource ?? '' },
    ...{ sort: `-${measure}`, totals: 'true' },
  };
  return addressOf(context, { year: yearOf(month) }, { page: 'explore', subject: null, own });
}

/** The same of each month of a line; null for one that is yet to come. */
export function addressesOfMonths(
  points: readonly TimelinePoint[],
  context: Context,
): (string | null)[] {
  return points.map(({ month, current }) =>
    current === undefined ? null : addressOfMonth(month, context),
  );
}
