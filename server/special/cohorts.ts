import { activeMembers } from '../../data/model/agreement/membership.ts';
import type { MemberCode } from '../../data/model/member.ts';
import { monthOf } from '../../data/model/period.ts';
import type { Place } from '../../data/model/published.ts';
import { cohortAnswer, type CohortAnswer } from '../../data/model/special/cohort.ts';
import { protectCount, type Secrecy } from '../protect.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { partialUntil } from './partial-year.ts';
import { said, saidNotes, type Said, type SaidNote } from './said.ts';

/** What is asked of the cohorts; member null: every member and the group. */
export interface CohortQuestion {
  readonly year: number;
  readonly member: MemberCode | null;
}

/** The cohorts with their notes in words. */
export type SaidCohorts = Said<CohortAnswer & { readonly notes: readonly SaidNote[] }>;

interface CohortRow extends Secrecy {
  readonly member: Place;
  readonly first: number;
  readonly month: number;
  readonly readers: number;
}

/** Readers of a year by the month they were first active in, and how many of them were active again. */
export async function cohorts(
  view: UsageView,
  question: CohortQuestion,
  asker: Asker,
  words: Words,
): Promise<SaidCohorts> {
  const answer = await readCohorts(view, question, asker, words.special.group);
  return said(view.version, { ...answer, notes: saidNotes(answer.notes, words) });
}

/** The same with its notes as codes; `groupLabel` is what the members together are called. */
export async function readCohorts(
  view: UsageView,
  { year, member }: { readonly year: number; readonly member: Place | null },
  { audience, signal }: Asker,
  groupLabel: string,
): Promise<CohortAnswer> {
  const rows = await view.ask<CohortRow>({ name: 'cohorts', params: { year } }, signal);
  const { agreement } = view.version.setting;
  return cohortAnswer({
    year,
    places: [
      ...activeMembers(agreement, year).map(({ code, name }) => ({ place: code, label: name })),
      { place: 'group' as const, label: groupLabel },
    ].filter(({ place }) => member === null || place === member),
    figures: rows.map((row) => ({
      place: row.member,
      first: monthOf(year, row.first),
      month: monthOf(year, row.month),
      readers: protectCount(row, audience),
    })),
    demonstration: agreement.demonstration,
    until: partialUntil(view.version, year),
  });
}
