import type { Context } from './context.ts';
import type { Figure } from './figure.ts';
import type { MemberCode } from './member.ts';
import type { Month } from './period.ts';
import type { AmountToCheck } from './special/check-mark.ts';
import type { Cohort } from './special/cohort.ts';
import type { FunnelRow } from './special/funnel.ts';
import type { SpecialNote } from './special/special-note.ts';

/** Movements of enrolments between two snapshots, which add up over time. */
export const ENROLMENT_MOVES = ['newEnrolments', 'renewals', 'expiries'] as const;

/** Everything the page counts of enrolments: stocks of the last snapshot, then movements of the year. */
export const ENROLMENT_COUNTS = [
  'enrolledReaders',
  'pendingEnrolments',
  'lateEnrolments',
  'expiringEnrolments',
  ...ENROLMENT_MOVES,
] as const;

/** One of {@link ENROLMENT_MOVES}. */
export type EnrolmentMove = (typeof ENROLMENT_MOVES)[number];

/** One of {@link ENROLMENT_COUNTS}. */
export type EnrolmentCountId = (typeof ENROLMENT_COUNTS)[number];

/** Counts of one place, and which of them leave out what is hidden (*hors secret*) or not yet in (partial). */
export interface Counted<Id extends string> {
  readonly counts: Readonly<Record<Id, Figure>>;
  readonly withoutSecret: readonly Id[];
  readonly partial: readonly Id[];
}

/** One member of the year. */
export interface EnrolledMember extends Counted<EnrolmentCountId> {
  readonly member: MemberCode;
  readonly name: string;
  /** median days from a request to its validation */
  readonly delay: Figure;
}

/** A past year of what is asked about, whole or to date. */
export interface EnrolledYear extends Counted<EnrolmentCountId> {
  readonly year: number;
}

/** Movements that a month tells. */
export interface EnrolledMonth extends Counted<EnrolmentMove> {
  readonly month: Month;
}

/** All that the page “Inscriptions” shows; the member asked for is that of the context. */
export interface EnrolmentsPage {
  readonly context: Context;
  /** name of the member asked for; null: all together */
  readonly asked: string | null;
  readonly members: readonly EnrolledMember[];
  readonly group: Counted<EnrolmentCountId>;
  /** of what is asked about, oldest first, up to the year asked for */
  readonly years: readonly EnrolledYear[];
  readonly months: readonly EnrolledMonth[];
  /** of every member, then of the group */
  readonly funnel: readonly FunnelRow[];
  /** of what is asked about */
  readonly cohorts: readonly Cohort[];
  /** how much remains to check of each member; null: for signed-in staff alone */
  readonly checks: readonly AmountToCheck[] | null;
  readonly notes: readonly SpecialNote[];
}

/** Counts of what is asked about: a member, else the group. */
export function askedCounts({ asked, group, years }: EnrolmentsPage): Counted<EnrolmentCountId> {
  return asked === null ? group : (years.at(-1) ?? group);
}

/** The funnel of what is asked about; undefined where there is none. */
export function askedFunnel({ context, funnel }: EnrolmentsPage): FunnelRow | undefined {
  return funnel.find(({ place }) => place === (context.member ?? 'group'));
}
