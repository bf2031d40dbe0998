import { compute, type Figure } from '../figure.ts';
import type { Place } from '../published.ts';
import type { SpecialNote } from './special-note.ts';

/** Readers of a cohort who were enrolled in the last snapshot of a year. */
export interface EnrolmentCohortYear {
  readonly year: number;
  readonly readers: Figure;
  /** of those enrolled at the end of their first year, 0 to 1 */
  readonly share: Figure;
}

/** Readers of a place who enrolled in one year. */
export interface EnrolmentCohort {
  readonly place: Place;
  readonly label: string;
  /** null: the library does not tell it */
  readonly enrolledIn: number | null;
  readonly years: readonly EnrolmentCohortYear[];
}

/** Who stays enrolled: the snapshots of enrolments, year after year; no use is looked at (domain §5.2). */
export interface EnrolmentCohortAnswer {
  readonly cohorts: readonly EnrolmentCohort[];
  readonly notes: readonly SpecialNote[];
}

/** A published cell, after disclosure control. */
export interface EnrolmentCohortFigure {
  readonly place: Place;
  /** 0: not told */
  readonly enrolled: number;
  /** of the snapshot */
  readonly year: number;
  readonly readers: Figure;
}

/**
 * Cohorts by place and year of enrolment. The share is of those who were enrolled in the snapshot of their own year: whoever came
 * and went within it is in none, and where that snapshot is not known there is no share.
 */
export function enrolmentCohortAnswer(
  places: readonly { readonly place: Place; readonly label: string }[],
  figures: readonly EnrolmentCohortFigure[],
  demonstration: boolean,
): EnrolmentCohortAnswer {
  const cohorts = places.flatMap(({ place, label }) => {
    const own = figures.filter((one) => one.place === place);
    return [...new Set(own.map(({ enrolled }) => enrolled))].map((enrolled) => ({
      place,
      label,
      enrolledIn: enrolled === 0 ? null : enrolled,
      years: yearsOf(
        enrolled,
        own.filter((one) => one.enrolled === enrolled),
      ),
    }));
  });
  const isHidden = cohorts.some(({ years }) => years.some(({ readers }) => readers === 'secret'));
  return {
    cohorts,
    notes: [
      ...(demonstration ? [{ code: 'demonstration' } as const] : []),
      ...(figures.length === 0 ? [{ code: 'no-cohorts' } as const] : []),
      ...(isHidden ? [{ code: 'secret' } as const] : []),
    ],
  };
}

function yearsOf(
  enrolled: number,
  figures: readonly EnrolmentCohortFigure[],
): EnrolmentCohortYear[] {
  const first = figures.find(({ year }) => year === enrolled)?.readers ?? 'not-computable';
  return figures.map(({ year, readers }) => ({
    year,
    readers,
    share: compute([readers, first], (some, all) => some / all),
  }));
}
