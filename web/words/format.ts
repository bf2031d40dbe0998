import type { Day, Month } from '../../data/model/period.ts';
import { inLanguage } from './language.ts';

const NBSP = '\u00A0';

/** How figures and dates are written in a language. */
interface Forms {
  readonly locale: string;
  readonly percent: (number: string) => string;
  readonly euros: (number: string) => string;
  /** from two on in French, all but one in English */
  readonly isOne: (tenths: number) => boolean;
  readonly date: (text: string) => string;
  readonly named: (name: string, value: string) => string;
}

/** French (domain §7): U+202F between thousands, U+00A0 before signs and units; true minus in both. */
const forms = inLanguage<Forms>({
  fr: {
    locale: 'fr-FR',
    percent: (number) => `${number}${NBSP}%`,
    euros: (number) => `${number}${NBSP}€`,
    isOne: (value) => value < 2,
    date: (text) => text.replace(/^1 /, `1er${NBSP}`).replace(/^(\d+) /, `$1${NBSP}`),
    named: (name, value) => `${name}${NBSP}: ${value}`,
  },
  en: {
    locale: 'en-GB',
    percent: (number) => `${number}%`,
    euros: (number) => number.replace(/^(−?)/, '$1€'),
    isOne: (value) => value === 1,
    date: (text) => text.replace(/^(\d+) /, `$1${NBSP}`),
    named: (name, value) => `${name}: ${value}`,
  },
});

const formatters = new Map<string, Intl.NumberFormat>();

function decimal(value: number, digits: number): string {
  const { locale } = forms();
  const key = `${locale} ${digits}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(isZero(value, digits) ? 0 : value).replace('-', '−');
}

function isZero(value: number, digits: number): boolean {
  return Math.abs(value) < 0.5 / 10 ** digits;
}

function signed(value: number, digits: number): string {
  return value > 0 && !isZero(value, digits)
    ? `+${decimal(value, digits)}`
    : decimal(value, digits);
}

/** 548662.4 → `548 662` */
export function count(value: number): string {
  return decimal(value, 0);
}

/** 0.4339 → `0,43` */
export function ratio(value: number, digits = 2): string {
  return decimal(value, digits);
}

/** 0.2188 → `21,9 %` */
export function percent(value: number, digits = 1): string {
  return forms().percent(decimal(value * 100, digits));
}

/** 0.084 → `+8,4 %` */
export function change(value: number): string {
  return forms().percent(signed(value * 100, 1));
}

/** 0.175 → `+17,5`, in points of percentage */
export function points(value: number): string {
  return signed(value * 100, 1);
}

/** 0.175 → `17,5 points`, without sign; singular below two, as French has it */
export function pointsInWords(value: number): string {
  const size = Math.abs(value * 100);
  const isOne = forms().isOne(Number(size.toFixed(1)));
  return `${decimal(size, 1)}${NBSP}${isOne ? 'point' : 'points'}`;
}

/** 1234.5 → `1 234,50 €` */
export function euros(value: number): string {
  return forms().euros(decimal(value, 2));
}

/** `2025-10-31` → `31 octobre 2025`, `2025-01-01` → `1er janvier 2025` */
export function longDay(day: Day): string {
  return forms().date(dateText(day, { day: 'numeric', month: 'long', year: 'numeric' }));
}

/** `2025-03-11` → `11 mars` */
export function shortDay(day: Day): string {
  return forms().date(dateText(day, { day: 'numeric', month: 'long' }));
}

/** `2025-10-16` → `16/10/2025`, as columns of dates have it */
export function numericDay(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** `2025-03` → `mars 2025` */
export function longMonth(month: Month): string {
  return dateText(`${month}-01`, { month: 'long', year: 'numeric' });
}

/** `2025-03` → `mars` */
export function monthName(month: Month): string {
  return dateText(`${month}-01`, { month: 'long' });
}

/** `2025-01` → `janv.` */
export function shortMonth(month: Month): string {
  return dateText(`${month}-01`, { month: 'short' });
}

function dateText(day: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(forms().locale, { ...options, timeZone: 'UTC' }).format(date);
}

/** A value under its name, in one line: `Part d’usage : 21,0 %` */
export function named(name: string, value: string): string {
  return forms().named(name, value);
}
