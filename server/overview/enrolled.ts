import type { Figure } from '../../data/model/figure.ts';
import type { Place } from '../../data/model/published.ts';
import { protectCount, type Secrecy } from '../protect.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

interface EnrolledRow extends Secrecy {
  readonly year: number;
  readonly member: string;
  readonly readers: number;
}

/** Enrolled readers in the last snapshot of a year, of a member or of all together. */
export type Enrolled = (place: Place, year: number) => Figure;

/** Reads the enrolled readers; those of a member that sent no snapshot are missing, as are then those of the group. */
export async function readEnrolled(
  view: UsageView,
  { audience, signal }: Asker,
): Promise<Enrolled> {
  const rows = await view.ask<EnrolledRow>({ name: 'enrolled' }, signal);
  const figures = new Map(
    rows.map((row) => [`${row.member}|${row.year}`, protectCount(row, audience)]),
  );
  const absent = rows.length === 0 ? 'not-computable' : 'missing';
  return (place, year) => figures.get(`${place}|${year}`) ?? absent;
}
