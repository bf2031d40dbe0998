import { activeMembers } from '../../data/model/agreement/membership.ts';
import type { Context } from '../../data/model/context.ts';
import { yearsCovered } from '../../data/model/coverage.ts';
import {
  ENROLMENT_COUNTS,
  ENROLMENT_MOVES,
  type EnrolledMember,
  type EnrolmentsPage,
} from '../../data/model/enrolments-page.ts';
import { monthOf, parseMonth } from '../../data/model/period.ts';
import type { SpecialNote } from '../../data/model/special/special-note.ts';
import { periodOf } from '../consumption.ts';
import { figureRows, type FigureRow } from '../query/figure-rows.ts';
import type { Asker } from '../read-published.ts';
import type { RecordsReader } from '../records/records.ts';
import { readCohorts } from '../special/cohorts.ts';
import { readFunnel } from '../special/funnel.ts';
import type { UsageView } from '../store/usage-store.ts';
import { checksShown } from './checks.ts';
import { counted } from './counted.ts';

/**
 * Everything the page “Inscriptions” shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function enrolmentsOf(
  view: UsageView,
  context: Context,
  asker: Asker,
  records: RecordsReader,
): Promise<EnrolmentsPage> {
  const { setting } = view.version;
  const members = activeMembers(setting.agreement, context.year);
  const [rows, delays, years, months, funnel, cohorts, checks] = await Promise.all([
    ...answersOf(view, context, asker),
    readFunnel(view, context.year, asker, ''),
    readCohorts(view, { ...context, member: context.member ?? 'group' }, asker, ''),
    checksShown(view, { members, asked: context.member, records }, asker),
  ]);
  return {
    context,
    asked: setting.agreement.members.find(({ code }) => code === context.member)?.name ?? null,
    members: members.map(({ code, name }): EnrolledMember => {
      const delay = rowOf(delays, code)?.figures.validationDelay ?? 'not-computable';
      return { member: code, name, delay, ...counted(ENROLMENT_COUNTS, rowOf(rows, code)) };
    }),
    group: counted(ENROLMENT_COUNTS, rowOf(rows, '')),
    years: years.map((row) => ({
      year: Number(row.about.year),
      ...counted(ENROLMENT_COUNTS, row),
    })),
    months: months.map((row) => ({
      month: parseMonth(row.about.month ?? ''),
      ...counted(ENROLMENT_MOVES, row),
    })),
    funnel: funnel.rows,
    cohorts: cohorts.cohorts,
    checks: checks?.lists ?? null,
    notes: distinct([...funnel.notes, ...cohorts.notes]),
  };
}

/** The answers of the API that the page is made of: by member, their delays, by year, by month. */
function answersOf(view: UsageView, context: Context, asker: Asker) {
  const { setting } = view.version;
  const { from, to } = periodOf(setting, context.year);
  const filters = context.member === null ? {} : { member: [context.member] };
  const measures = ENROLMENT_COUNTS;
  const since = monthOf(Math.min(...yearsCovered(setting.coverage)), 1);
  return [
    figureRows(view, { measures, by: ['member'], from, to, totals: true }, asker),
    figureRows(view, { measures: ['validationDelay'], by: ['member'], from, to }, asker),
    figureRows(view, { measures, by: ['year'], from: since, to, filters }, asker),
    figureRows(view, { measures: ENROLMENT_MOVES, by: ['month'], from, to, filters }, asker),
  ] as const;
}

function rowOf(rows: readonly FigureRow[], member: string): FigureRow | undefined {
  return rows.find(({ about }) => about.member === member);
}

function distinct(notes: readonly SpecialNote[]): SpecialNote[] {
  const seen = new Map(notes.map((note) => [`${note.code} ${note.subject ?? ''}`, note]));
  return [...seen.values()];
}
