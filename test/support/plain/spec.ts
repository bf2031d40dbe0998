/** The places of a figure: codes of members, communes or intercommunalities. */
export interface Where {
  readonly level: 'member' | 'commune' | 'epci';
  /** `group`: the members together */
  readonly codes: readonly string[];
}

/** What one figure of an answer is about. */
export interface Spec {
  /** asked for, `yyyy-mm`, in order */
  readonly months: readonly string[];
  readonly where: Where;
  readonly scope: 'all' | 'kind' | 'resource';
  /** kinds or resources; one empty text for all */
  readonly items: readonly string[];
  readonly resources: readonly string[];
  /** one empty text for all ages */
  readonly bands: readonly string[];
  /** weekday (0: any) and hour (−1: any) */
  readonly moments: readonly (readonly [weekday: number, hour: number])[];
  /** every month of the answer it stands in */
  readonly answerMonths: readonly string[];
}

/** Year of a month `yyyy-mm`. */
export function yearIn(month: string): number {
  return Number(month.slice(0, 4));
}

/** Number of a month `yyyy-mm` in its year. */
export function numberIn(month: string): number {
  return Number(month.slice(5));
}

/** `yyyy-mm` */
export function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** A month so many months later. */
export function shifted(month: string, by: number): string {
  const index = yearIn(month) * 12 + numberIn(month) - 1 + by;
  return monthText(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

/** The years of some months, in order. */
export function yearsIn(months: readonly string[]): number[] {
  return [...new Set(months.map(yearIn))];
}
