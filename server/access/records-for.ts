import type { House } from '../house.ts';
import type { RecordsReader } from '../records/records.ts';
import { may, type Scope } from './visitor.ts';

/** What people put down here, for those it is meant for: whoever reads the open indicators alone is told none of it. */
export function recordsFor(scope: Scope, { records }: Pick<House, 'records'>): RecordsReader {
  return may(scope, 'aggregates') ? records : { read: () => Promise.resolve([]) };
}
