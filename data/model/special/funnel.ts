import { compute, isKnown, type Figure } from '../figure.ts';
import type { Member } from '../member.ts';
import type { Day } from '../period.ts';
import type { Place } from '../published.ts';
import type { SpecialNote } from './special-note.ts';

/** The steps from an enrolment to a habit: each is a part of the one before. */
export const FUNNEL_STEPS = ['enrolled', 'active', 'regular'] as const;

/** Enrolled on the day of the last snapshot · of them active in the year · active in three months of it or more. */
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** How far the readers of a member, or of all, have come in a year. */
export interface FunnelRow extends Readonly<Record<FunnelStep, Figure>> {
  readonly place: Place;
  readonly label: string;
  /** day of the snapshot; null when none came */
  readonly snapshot: Day | null;
  /** active / enrolled, 0 to 1 */
  readonly activation: Figure;
  /** regular / active, 0 to 1 */
  readonly regularity: Figure;
  /** true: some source is not linked to enrolments, so active and regular are at least so many */
  readonly atLeast: boolean;
}

/** Enrolled, active, regular readers of a year. */
export interface FunnelAnswer {
  readonly year: number;
  readonly rows: readonly FunnelRow[];
  readonly notes: readonly SpecialNote[];
}

/** What the funnel of a year is made of. */
export interface FunnelFacts {
  readonly year: number;
  readonly members: readonly Pick<Member, 'code' | 'name'>[];
  readonly groupLabel: string;
  readonly demonstration: boolean;
  /** last month received, when the year is not whole */
  readonly until: string | null;
  readonly snapshotOf: (place: Place) => Day | null;
  /** after disclosure control; undefined where nobody tells it */
  readonly count: (place: Place, step: FunnelStep) => Figure | undefined;
  /** sources of events of the year */
  readonly sources: readonly { readonly source: string; readonly linked: boolean }[];
}

/**
 * The funnel of every member and of the group (domain §4, §5.2). Activity is that of the enrolled alone, counted while ingesting
 * without the resource used. Where no source links its readers to enrolments it is not computable; where some do not, it is at
 * least what the others tell.
 */
export function funnelAnswer(facts: FunnelFacts): FunnelAnswer {
  const places = [
    ...facts.members.map(({ code, name }) => [code, name] as const),
    ['group', facts.groupLabel] as const,
  ];
  const rows = places.map(([place, label]) => rowOf(facts, place, label));
  return { year: facts.year, rows, notes: notesOf(facts, rows) };
}

function rowOf(facts: FunnelFacts, place: Place, label: string): FunnelRow {
  const [enrolled, active, regular] = FUNNEL_STEPS.map((step) => figureAt(facts, place, step));
  const steps = {
    enrolled: enrolled ?? 'not-computable',
    active: active ?? 'not-computable',
    regular: regular ?? 'not-computable',
  };
  return {
    place,
    label,
    snapshot: facts.snapshotOf(place),
    ...steps,
    activation: compute([steps.active, steps.enrolled], (some, all) => some / all),
    regularity: compute([steps.regular, steps.active], (some, all) => some / all),
    atLeast: isKnown(steps.active) && facts.sources.some(({ linked }) => !linked),
  };
}

function figureAt({ count, sources }: FunnelFacts, place: Place, step: FunnelStep): Figure {
  const enrolled = count(place, 'enrolled') ?? 'missing';
  if (step === 'enrolled' || enrolled === 'missing') return enrolled;
  if (!sources.some(({ linked }) => linked)) return 'not-computable';
  return count(place, step) ?? 'not-computable';
}

function notesOf(facts: FunnelFacts, rows: readonly FunnelRow[]): SpecialNote[] {
  const { sources, until } = facts;
  const unlinked = sources.flatMap(({ source, linked }) => (linked ? [] : [source]));
  const absent = rows.filter(({ place, enrolled }) => place !== 'group' && enrolled === 'missing');
  const isLinked = unlinked.length < sources.length;
  return [
    ...when(facts.demonstration, { code: 'demonstration' }),
    ...when(until !== null, { code: 'partial-year', subject: until ?? '' }),
    ...when(!isLinked, { code: 'not-linked' }),
    ...when(isLinked && unlinked.length > 0, { code: 'at-least', subject: unlinked.join(', ') }),
    ...when(absent.length > 0, {
      code: 'missing-snapshot',
      subject: absent.map(({ label }) => label).join(', '),
    }),
    ...when(
      rows.some((row) => FUNNEL_STEPS.some((step) => row[step] === 'secret')),
      { code: 'secret' },
    ),
  ];
}

function when(condition: boolean, note: SpecialNote): SpecialNote[] {
  return condition ? [note] : [];
}
