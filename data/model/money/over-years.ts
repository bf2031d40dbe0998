import { cents, type Cents } from '../cents.ts';
import { dayNumber, parseDay, yearOf, type Day } from '../period.ts';

/** The days a price pays for, both included. */
export interface PaidDays {
  readonly from: Day;
  readonly to: Day;
}

/** A price's part of a year and the days it follows from: `⌊price × until ÷ days⌋ − ⌊price × before ÷ days⌋`. */
export interface YearPart {
  /** days of the whole period */
  readonly days: number;
  /** of which before the year */
  readonly before: number;
  /** of which before the end of the year */
  readonly until: number;
  readonly amount: Cents;
}

/**
 * The part of a price that falls in a year, by days; each year's is the difference of two sums rounded down, so that the
 * parts of all years sum to the price (money rule 2: years first, members after).
 */
export function partOfYear(price: Cents, period: PaidDays, year: number): YearPart {
  const [start, end] = [parseDay(`${year}-01-01`), parseDay(`${year + 1}-01-01`)];
  return {
    days: daysOf(period),
    before: daysBefore(period, start),
    until: daysBefore(period, end),
    amount: cents(amountBefore(price, period, end) - amountBefore(price, period, start)),
  };
}

/** Cents of a price that pay for the days before a day; rounded towards zero, so that a credit note mirrors its invoice. */
export function amountBefore(price: Cents, period: PaidDays, day: Day): number {
  return Number((BigInt(price) * BigInt(daysBefore(period, day))) / BigInt(daysOf(period)));
}

function daysOf({ from, to }: PaidDays): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

function daysBefore(period: PaidDays, day: Day): number {
  return Math.min(Math.max(dayNumber(day) - dayNumber(period.from), 0), daysOf(period));
}

/** Does a period have a day in a year? */
export function touchesYear({ from, to }: PaidDays, year: number): boolean {
  return yearOf(from) <= year && year <= yearOf(to);
}

/** The years a period has days in, in order. */
export function yearsOf({ from, to }: PaidDays): number[] {
  const first = yearOf(from);
  return Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, index) => first + index);
}

/** Every day of a year. */
export function wholeYear(year: number): PaidDays {
  return { from: parseDay(`${year}-01-01`), to: parseDay(`${year}-12-31`) };
}
