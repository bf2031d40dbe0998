/** Days are counted from 1 January 1970; the drop knows no hour zone, its clock is the wall's in France. */
export type DayNumber = number;

/** The years of the drop. */
export const YEARS = [2021, 2022, 2023, 2024, 2025, 2026] as const;

const DAY = 86_400_000;

/** Number of a day; month 1 to 12. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The last day that the drop tells of. */
export const LAST_DAY: DayNumber = dayNumber(2026, 10, 31);

/** Number of a day written `2021-01-31`. */
export function dayOf(iso: string): DayNumber {
  return Date.parse(iso) / DAY;
}

/** `2021-01-31`. */
export function isoDay(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `31/01/2021`, as French providers write it. */
export function frenchDay(day: DayNumber): string {
  const iso = isoDay(day);
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** `20:15:07` of a number of seconds since midnight. */
export function clockTime(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The months of a year that the drop tells of. */
export function lastMonth(year: number): number {
  return year === 2026 ? 10 : 12;
}
