import type { Figure } from '../../data/model/figure.ts';
import type { Day } from '../../data/model/period.ts';
import type { Place } from '../../data/model/published.ts';
import { protectCount, type Secrecy } from '../protect.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** Where a count of enrolments comes from. */
export type EnrolmentOrigin = 'snapshot' | 'journal' | 'activity';

/** What enrolments are counted as, see `enrolment_count` of the warehouse. */
export type EnrolmentMeasure =
  | 'enrolled'
  | 'kept'
  | 'new'
  | 'returned'
  | 'renewed'
  | 'expired'
  | 'vanished'
  | 'rejected'
  | 'pending'
  | 'late'
  | 'expiring'
  | 'requested'
  | 'active'
  | 'regular'
  | 'occasional'
  | 'idle'
  | 'never'
  | 'lapsed'
  | 'inactive';

/** One count of enrolments, hidden from those who may not see it. */
export interface EnrolmentCount {
  /** snapshot or month's end before; null: of the day `until` alone */
  readonly since: Day | null;
  readonly until: Day;
  /** a member or `group` */
  readonly place: Place;
  /** '' for all ages */
  readonly ageBand: string;
  readonly measure: EnrolmentMeasure;
  readonly readers: Figure;
}

/** Which counts are read: of one origin, those whose last day lies in some years. */
export interface EnrolmentRange {
  readonly origin: EnrolmentOrigin;
  readonly from: number;
  readonly to: number;
}

interface CountRow extends Secrecy {
  readonly since: Day | null;
  readonly until: Day;
  readonly member: Place;
  readonly age_band: string;
  readonly measure: EnrolmentMeasure;
  readonly readers: number;
}

/** Reads counts of enrolments, by last day; a count that is not there was not told by anybody. */
export async function readEnrolmentCounts(
  view: UsageView,
  range: EnrolmentRange,
  { audience, signal }: Asker,
): Promise<readonly EnrolmentCount[]> {
  const question = { name: 'enrolment-count', params: { ...range } } as const;
  const rows = await view.ask<CountRow>(question, signal);
  return rows.map((row) => ({
    since: row.since,
    until: row.until,
    place: row.member,
    ageBand: row.age_band,
    measure: row.measure,
    readers: protectCount(row, audience),
  }));
}
