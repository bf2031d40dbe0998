import type { Brand } from './brand.ts';

/** A calendar month in Europe/Paris, `'2025-03'`. */
export type Month = Brand<string, 'Month'>;

/** A calendar day in Europe/Paris, `'2025-03-01'`. */
export type Day = Brand<string, 'Day'>;

/**
 * Reads `2025-03`.
 *
 * @throws RangeError when the text is not a month
 */
export function parseMonth(text: string): Month {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new RangeError(`“${text}” is not a month`);
  return text as Month;
}

/**
 * Reads `2025-03-31`.
 *
 * @throws RangeError when the text is not a day of the calendar
 */
export function parseDay(text: string): Day {
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toJSON().slice(0, 10) === text;
  if (!exists) throw new RangeError(`“${text}” is not a day`);
  return text as Day;
}

/** The month numbered 1 to 12 of a year. */
export function monthOf(year: number, number: number): Month {
  return parseMonth(`${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`);
}

/** The year of a month or day. */
export function yearOf(period: Month | Day): number {
  return Number(period.slice(0, 4));
}

/** The number, 1 to 12, of a month or of a day's month. */
export function monthNumberOf(period: Month | Day): number {
  return Number(period.slice(5, 7));
}

/** The twelve months of a year, in order. */
export function monthsOfYear(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1));
}

/** Every month from one to another, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const first = yearOf(from) * 12 + monthNumberOf(from) - 1;
  const last = yearOf(to) * 12 + monthNumberOf(to) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    monthOf(Math.floor((first + index) / 12), ((first + index) % 12) + 1),
  );
}

/** The month a day falls in. */
export function monthOfDay(day: Day): Month {
  return parseMonth(day.slice(0, 7));
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return parseDay(new Date(Date.UTC(yearOf(month), monthNumberOf(month), 0)).toJSON().slice(0, 10));
}

/** Days since 1 January 1970: for differences and overlaps. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The day some days after another; before it when they are negative. */
export function dayAfter(day: Day, days: number): Day {
  return parseDay(new Date((dayNumber(day) + days) * 86_400_000).toJSON().slice(0, 10));
}
