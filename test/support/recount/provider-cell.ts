import { spelling } from './text.ts';

/** Beginnings of the French and English months. */
const MONTHS = [
  ...['jan', 'f[eé]', 'mar', 'a[vp]r', 'ma[iy]', 'jui?n', 'jui?l'],
  ...['ao|aug', 'sep', 'oct', 'nov', 'd[eé]c'],
].map((start) => new RegExp(`^(${start})`));

/** `2025-01`, `01/2025`, `janvier 2025`, `janv.-25`, `Jan-25`, or `janvier` of a year told elsewhere; undefined for what is none. */
export function monthIn(
  text: string,
  yearTold = '',
): { readonly year: number; readonly month: number } | undefined {
  const [first = '', second = yearTold] = spelling(text).split(' ');
  if (/^\d{4}$/.test(first) && /^\d\d$/.test(second)) return told(first, Number(second));
  if (/^\d\d$/.test(first) && /^\d{4}$/.test(second)) return told(second, Number(first));
  return told(second, 1 + MONTHS.findIndex((start) => start.test(first)));
}

function told(yearText: string, month: number): { year: number; month: number } | undefined {
  if (!/^(\d\d|\d{4})$/.test(yearText) || month < 1 || month > 12) return undefined;
  return { year: (Number(yearText) % 100) + 2000, month };
}

/** A number with any blank between thousands, `hh:mm:ss` in seconds; NaN for what is none. */
export function valueIn(text: string): number {
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d)$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const bare = text.replaceAll(/[ \u00a0\u202f]/g, '');
  return /^-?\d+$/.test(bare) ? Number(bare) : Number.NaN;
}
