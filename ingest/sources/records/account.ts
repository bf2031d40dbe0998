import type { Counts, Reject } from '../../counts.ts';
import { statement, type Database } from '../../database.ts';
import type { Profile } from '../../settings/profile.ts';
import { countsOf, redacted, type RejectedRow, type Tally } from '../mapped.ts';

/** The account of a list of records: every line was judged, and each verdict knows its line. */
export async function recordAccount(
  database: Database,
  profile: Profile,
): Promise<{ counts: Counts; rejects: Reject[] }> {
  const tallies = await database.rows<Tally>(statement('sources/tally.sql'));
  const rejected = await database.rows<RejectedRow>(statement('sources/rejected-row.sql'));
  return {
    counts: countsOf(tallies, { malformed: 0, blankLines: 0, summaries: 0 }),
    rejects: rejected.map(({ row, field, rule, value }) => ({
      line: row,
      field: profile.columns[field] ?? field,
      rule,
      value: value === null ? null : redacted(value),
    })),
  };
}
