import type { MemberCode } from '../../data/model/member.ts';
import type { Place } from '../../data/model/published.ts';
import {
  enrolmentCohortAnswer,
  type EnrolmentCohortAnswer,
} from '../../data/model/special/enrolment-cohort.ts';
import { protectCount, type Secrecy } from '../protect.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';
import { said, saidNotes, type Said, type SaidNote } from './said.ts';

/** The cohorts with their notes in words. */
export type SaidEnrolmentCohorts = Said<
  EnrolmentCohortAnswer & { readonly notes: readonly SaidNote[] }
>;

interface CohortRow extends Secrecy {
  readonly member: Place;
  readonly enrolled: number;
  readonly year: number;
  readonly readers: number;
}

/** Readers by the year they enrolled in, and how many are still enrolled year after year; of one member, or of all. */
export async function enrolmentCohorts(
  view: UsageView,
  member: MemberCode | null,
  { audience, signal }: Asker,
  words: Words,
): Promise<SaidEnrolmentCohorts> {
  const rows = await view.ask<CohortRow>({ name: 'enrolment-cohorts' }, signal);
  const { agreement } = view.version.setting;
  const places = [
    ...agreement.members.map(({ code, name }) => ({ place: code, label: name })),
    { place: 'group' as const, label: words.special.group },
  ].filter(({ place }) => member === null || place === member);
  const figures = rows.map(({ member: place, enrolled, year, ...row }) => {
    const readers = protectCount(row, audience);
    return { place, enrolled, year, readers };
  });
  const answer = enrolmentCohortAnswer(places, figures, agreement.demonstration);
  return said(view.version, { ...answer, notes: saidNotes(answer.notes, words) });
}
