import { compute, type Figure } from '../figure.ts';
import type { Month } from '../period.ts';
import type { Place } from '../published.ts';
import type { SpecialNote } from './special-note.ts';

/** How many of a cohort were active in a month. */
export interface CohortMonth {
  readonly month: Month;
  /** months since the first one, 0 for it */
  readonly since: number;
  readonly readers: Figure;
  /** of the size, 0 to 1 */
  readonly share: Figure;
}

/** Readers of a place who were first active, in their year, in one month. */
export interface Cohort {
  readonly place: Place;
  readonly label: string;
  readonly first: Month;
  readonly size: Figure;
  /** from the first month to the last received */
  readonly months: readonly CohortMonth[];
}

/** The cohorts of a year. Nobody is followed from one year to the next: the keys of readers change (domain §5.2). */
export interface CohortAnswer {
  readonly year: number;
  readonly cohorts: readonly Cohort[];
  readonly notes: readonly SpecialNote[];
}

/** A published cell of a cohort, after disclosure control. */
export interface CohortFigure {
  readonly place: Place;
  readonly first: Month;
  readonly month: Month;
  readonly readers: Figure;
}

/** What the cohorts of a year are made of. */
export interface CohortFacts {
  readonly year: number;
  /** those asked about, in order */
  readonly places: readonly { readonly place: Place; readonly label: string }[];
  /** in the order of their months */
  readonly figures: readonly CohortFigure[];
  readonly demonstration: boolean;
  /** last month received, when the year is not whole */
  readonly until: string | null;
}

/** Cohorts by place and first month, each month beside their size. A cohort of nobody is left out. */
export function cohortAnswer(facts: CohortFacts): CohortAnswer {
  const cohorts = facts.places.flatMap(({ place, label }) =>
    firstMonths(facts, place).flatMap((first) => cohortOf(facts, { place, label, first })),
  );
  return { year: facts.year, cohorts, notes: notesOf(facts, cohorts) };
}

function firstMonths({ figures }: CohortFacts, place: Place): Month[] {
  return [...new Set(figures.filter((one) => one.place === place).map(({ first }) => first))];
}

function cohortOf(
  { figures }: CohortFacts,
  key: Pick<Cohort, 'place' | 'label' | 'first'>,
): Cohort[] {
  const own = figures.filter(({ place, first }) => place === key.place && first === key.first);
  const size = own.find(({ month }) => month === key.first)?.readers ?? 'not-computable';
  const months = own.map(({ month, readers }, since) => ({
    month,
    since,
    readers,
    share: compute([readers, size], (some, all) => some / all),
  }));
  return size === 0 ? [] : [{ ...key, size, months }];
}

function notesOf(
  { demonstration, until, figures }: CohortFacts,
  cohorts: readonly Cohort[],
): SpecialNote[] {
  const hidden = cohorts.some(({ months }) => months.some(({ readers }) => readers === 'secret'));
  return [
    ...(demonstration ? [{ code: 'demonstration' } as const] : []),
    ...(until === null ? [] : [{ code: 'partial-year', subject: until } as const]),
    ...(figures.length === 0 ? [{ code: 'no-cohorts' } as const] : [{ code: 'within-year' } as const]), // prettier-ignore
    ...(hidden ? [{ code: 'secret' } as const] : []),
  ];
}
