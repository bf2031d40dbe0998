import { z } from 'zod';
import { parseDay } from '../../data/model/period.ts';
import type { Words } from '../words/words.ts';

/** A text that may be left out: empty when it is. */
export function optionalText({ forms }: Words, most: number) {
  return z.string().max(most, forms.tooLong(most)).default('');
}

/** A day as browsers send it, or as people type it where there is no picker, `31/12/2026`; empty where it may be left out. */
export function day({ forms }: Words, isRequired: boolean) {
  return z
    .string(isRequired ? forms.required : undefined)
    .default('')
    .refine((text) => text !== '' || !isRequired, forms.required)
    .transform((text) => text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, dayFirst))
    .refine((text) => text === '' || isDay(text), forms.notADay);
}

/** An amount in euros, comma or point, as whole cents written with a point: `1 234,5` is `1234.50`; empty where it may be left out. */
export function amount({ forms }: Words, isRequired: boolean) {
  return decimal(
    forms.notAnAmount,
    /^-?\d{1,7}([.,]\d{1,2})?$/,
    isRequired ? forms.required : null,
  ).transform((text) => (text === '' ? '' : withCents(text)));
}

/** A number, comma or point, of at most so many decimals; empty where it may be left out. */
export function number({ forms }: Words, isRequired: boolean) {
  return decimal(forms.notANumber, /^-?\d{1,9}([.,]\d{1,4})?$/, isRequired ? forms.required : null);
}

/** A whole number that is not negative; empty where it may be left out. */
export function count({ forms }: Words) {
  return decimal(forms.notACount, /^\d{1,7}$/, null);
}

/** A year of four digits; empty where it may be left out. */
export function year({ forms }: Words, isRequired: boolean) {
  return decimal(forms.notAYear, /^(19[9]\d|20\d\d)$/, isRequired ? forms.required : null);
}

function decimal(fault: string, pattern: RegExp, required: string | null) {
  return z
    .string()
    .default('')
    .refine((text) => text !== '' || required === null, required ?? fault)
    .transform((text) => text.replace(/[\s\u00A0\u202F€%]/g, '').replace('−', '-'))
    .refine((text) => text === '' || pattern.test(text), fault)
    .transform((text) => text.replace(',', '.'));
}

function withCents(text: string): string {
  const [whole = '', part = ''] = text.split('.');
  return `${whole}.${part.padEnd(2, '0')}`;
}

function dayFirst(_: string, day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(text: string): boolean {
  try {
    return /^(19[9]\d|20\d\d)-/.test(parseDay(text));
  } catch {
    return false;
  }
}
