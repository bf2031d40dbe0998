/** A slice in its two halves: `events/essai/2025-03` → series `events/essai`, period `2025-03`. */
export interface SlicePlace {
  readonly series: string;
  /** month `2025-03`, or day `2025-12-31` of a snapshot */
  readonly period: string;
}

/** Where a slice belongs. */
export function placeOf(slice: string): SlicePlace {
  const cut = slice.lastIndexOf('/');
  return { series: slice.slice(0, cut), period: slice.slice(cut + 1) };
}

/** The month of a period. */
export function monthOfPeriod(period: string): string {
  return period.slice(0, 7);
}

/** Is a period a month, or a day of one? Money and context come by year. */
export function isMonthly(period: string): boolean {
  return /^\d{4}-\d{2}/.test(period);
}

/** Does a slice hold the state of a day? States of several days are never added. */
export function isSnapshot(period: string): boolean {
  return period.length > 7;
}

/** The month so many months before another, `('2025-03', 12)` → `2024-03`. */
export function monthsBefore(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}
