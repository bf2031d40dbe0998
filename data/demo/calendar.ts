/** Days are counted from 1 January 1970; the drop knows no hour zone, its clock is the wall's in France. */
export type DayNumber = number;

/** Seconds since 1 January 1970, by the same clock. */
export type Moment = number;

/** Seconds of a day. */
export const DAY_LENGTH = 86_400;

/** The years of the drop. */
export const YEARS = [2021, 2022, 2023, 2024, 2025, 2026] as const;

const DAY = 1000 * DAY_LENGTH;
const FRENCH_DAYS = new Map<DayNumber, string>();
const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/** Number of a day; month 1 to 12. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The last day that the drop tells of. */
export const LAST_DAY: DayNumber = dayNumber(2026, 10, 31);

/** Number of a day written `2021-01-31`. */
export function parseDay(iso: string): DayNumber {
  return Date.parse(iso) / DAY;
}

/** `2021-01-31`. */
export function isoDay(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `31/01/2021`, as French providers write it; kept, for it is written on every row. */
export function frenchDay(day: DayNumber): string {
  const known = FRENCH_DAYS.get(day);
  if (known !== undefined) return known;
  const text = isoDay(day).split('-').reverse().join('/');
  FRENCH_DAYS.set(day, text);
  return text;
}

/** The day of a moment. */
export function dayOf(at: Moment): DayNumber {
  return Math.floor(at / DAY_LENGTH);
}

/** `20:15:07`. */
export function clockTime(at: Moment): string {
  const second = at % DAY_LENGTH;
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return parts.map((part) => TWO_DIGITS[part]).join(':');
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The months of a year that the drop tells of. */
export function lastMonth(year: number): number {
  return year === 2026 ? 10 : 12;
}
