import { parseDay, parseMonth } from '../../data/model/period.ts';
import { longDay, longMonth } from './format.ts';
import { inLanguage } from './language.ts';

const range = inLanguage({
  fr: (from: string, to: string) => `de ${from} à ${to}`,
  en: (from: string, to: string) => `${from} to ${to}`,
});

/** First and last month, day or year of a file: `de janvier 2025 à mars 2025`. */
export function spanText({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? periodText(from) : range()(periodText(from), periodText(to));
}

function periodText(text: string): string {
  if (/^\d{4}-\d{2}$/.test(text)) return longMonth(parseMonth(text));
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? longDay(parseDay(text)) : text;
}
