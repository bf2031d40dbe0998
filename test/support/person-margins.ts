import type { Layout } from '../../data/directory/layout.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';
import { sumOf, type Margins } from './linear-intruder.ts';
import { published } from './published.ts';

interface Count {
  readonly name: string;
  /** names of what it is part of, each with the division along which it is */
  readonly wholes: readonly string[];
  readonly readers: number;
  readonly hidden: boolean;
}

/** Stocks and movements of enrolments, and the enrolled of each year, with all that adds up. */
export function enrolmentMargins(layout: Layout, k: 5 | 11): Promise<Margins> {
  const key = (measure: string, member = 'member', age = `''`): string =>
    `concat_ws('|', until, ${member}, ${age}, ${measure})`;
  const whole = (when: string, name: string, along: string): string =>
    `CASE WHEN ${when} THEN ${name} || '#' || ${along} END`;
  const moved = `concat_ws('|', coalesce(CAST(since AS VARCHAR), ''), until, origin, member, age_band, measure)`;
  const stock = `origin = 'snapshot' AND measure = 'enrolled'`;
  const since = `concat_ws('|', since, member, '', 'enrolled')`;
  return marginsOf(
    layout,
    `WITH one AS (SELECT * FROM enrolment_count)
     SELECT CASE WHEN ${stock} OR origin = 'activity' AND measure IN ('active', 'idle') THEN ${key('measure', 'member', 'age_band')} ELSE ${moved} END AS name,
            list_filter([
              ${whole(`member <> 'group'`, `CASE WHEN ${stock} OR origin = 'activity' AND measure IN ('active', 'idle') THEN ${key('measure', `'group'`, 'age_band')} ELSE concat_ws('|', coalesce(CAST(since AS VARCHAR), ''), until, origin, 'group', age_band, measure) END`, `'members'`)},
              ${whole(`${stock} AND age_band <> ''`, key(`'enrolled'`), `'ages'`)},
              ${whole(`origin = 'snapshot' AND measure IN ('kept', 'new', 'returned')`, key(`'enrolled'`), `'came'`)},
              ${whole(`origin = 'snapshot' AND measure IN ('kept', 'expired', 'vanished')`, since, `'went'`)},
              ${whole(`origin = 'activity' AND measure IN ('regular', 'occasional')`, key(`'active'`), `'active'`)},
              ${whole(`origin = 'activity' AND measure IN ('never', 'lapsed')`, key(`'idle'`), `'idle'`)},
              ${whole(`origin = 'activity' AND measure IN ('active', 'idle')`, `concat_ws('|', (SELECT max(snapshot) FROM enrolled e WHERE e.year = year(until) AND e.member = one.member), member, '', 'enrolled')`, `'activity'`)}
            ], lambda x: x IS NOT NULL) AS wholes,
            readers, secret_${k} AS hidden
     FROM   one`,
  );
}

/** Enrolled readers of each year's last snapshot by the year they enrolled in, beside all of them. */
export function enrolmentCohortMargins(layout: Layout, k: 5 | 11): Promise<Margins> {
  return marginsOf(
    layout,
    `SELECT concat_ws('|', year, member, enrolled_year) AS name,
            list_filter([CASE WHEN member <> 'group' THEN concat_ws('|', year, 'group', enrolled_year) || '#members' END,
                         concat_ws('|', year, member) || '#cohorts'], lambda x: x IS NOT NULL) AS wholes,
            readers, secret_${k} AS hidden
     FROM   enrolment_cohort
     UNION ALL
     SELECT concat_ws('|', year, member), CASE WHEN member <> 'group' THEN [concat_ws('|', year, 'group') || '#members'] ELSE [] END,
            readers, secret_${k}
     FROM   enrolled`,
  );
}

async function marginsOf(layout: Layout, sql: string): Promise<Margins> {
  const counts = await published<Count>(layout, sql);
  const at = new Map(counts.map(({ name }, index) => [name, index]));
  const lines = new Map<string, number[]>();
  counts.forEach(({ wholes }, part) => {
    for (const whole of wholes) {
      const total = at.get(whole.slice(0, whole.indexOf('#')));
      if (total === undefined) continue;
      const line = lines.get(whole);
      if (line) line.push(part);
      else lines.set(whole, [total, part]);
    }
  });
  return {
    names: counts.map(({ name }) => name),
    values: counts.map(({ readers }) => readers),
    hidden: counts.map(({ hidden }) => hidden),
    sums: [...lines.values()].map((line: Line) => sumOf(line)),
    covers: [],
  };
}
