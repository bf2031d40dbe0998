import type { Figure } from '../../data/model/figure.ts';
import type { Place } from '../../data/model/published.ts';
import { protectCount, type Secrecy } from '../protect.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** Median days from a request to its validation, of a member and the year of the validation. */
export type EnrolmentDelay = (place: Place, year: number) => Figure;

interface DelayRow extends Secrecy {
  readonly year: number;
  readonly member: string;
  readonly days: number;
  readonly readers: number;
}

/**
 * Reads the validation delays. A median does not add up, so the group has none; where no journal of changes tells the requests
 * it is not computable.
 */
export async function readEnrolmentDelay(
  view: UsageView,
  { audience, signal }: Asker,
): Promise<EnrolmentDelay> {
  const rows = await view.ask<DelayRow>({ name: 'enrolment-delay' }, signal);
  const known = new Map(
    rows.map((row): [string, Figure] => {
      const isHidden = protectCount(row, audience) === 'secret';
      return [`${row.member}|${row.year}`, isHidden ? 'secret' : row.days];
    }),
  );
  return (place, year) => known.get(`${place}|${year}`) ?? 'not-computable';
}
