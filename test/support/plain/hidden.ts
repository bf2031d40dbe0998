import { layoutOf } from '../../../data/directory/layout.ts';
import { published } from '../published.ts';

/** Names of the published cells that staff may not see, as each table of the version says. */
export type Hidden = ReadonlySet<string>;

const CELLS = `
  SELECT concat_ws('|', span, year, month, member, scope, item) AS key FROM cell WHERE secret_5
  UNION ALL
  SELECT concat_ws('|', span, year, month, level, place, scope, item) FROM place_cell WHERE secret_5
  UNION ALL
  SELECT concat_ws('|', 'hours', year, member, scope, item, weekday, hour) FROM hour_cell WHERE secret_5 AND month = 0
  UNION ALL
  SELECT concat_ws('|', 'enrolled', year, member) FROM enrolled WHERE secret_5
  UNION ALL
  SELECT concat_ws('|', origin, until, member, age_band, measure) FROM enrolment_count WHERE secret_5`;

/** Reads what is hidden in the published version of a data directory: the flags are data. */
export async function hiddenIn(root: string): Promise<Hidden> {
  const rows = await published<{ key: string }>(layoutOf(root), CELLS);
  return new Set(rows.map(({ key }) => key));
}
