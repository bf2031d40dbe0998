import { YEARS } from './calendar.ts';
import type { DemoResource } from './resources.ts';

const RISE = 1.022;

/** What a resource costs in a year, taxes included. */
export interface DemoPrice {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly cents: number;
}

/** One price a year, a little dearer each year; a subscription that begins in the year is paid from then on. */
export function pricesOf({ from, to, price }: DemoResource): DemoPrice[] {
  return YEARS.flatMap((year) => {
    const first = [from, `${year}-01-01`].sort().at(-1) ?? from;
    const last = `${year}-12-31`;
    if (first > last || (to !== undefined && to < first)) return [];
    const months = 13 - Number(first.slice(5, 7));
    const cents = Math.round((price * RISE ** (year - 2021) * months * 100) / 12);
    return [{ year, from: first, to: last, cents }];
  });
}
