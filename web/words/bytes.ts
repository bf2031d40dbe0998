import { inLanguage } from './language.ts';

const units = inLanguage({
  fr: { locale: 'fr-FR', names: ['octets', 'ko', 'Mo', 'Go'] },
  en: { locale: 'en-GB', names: ['bytes', 'kB', 'MB', 'GB'] },
});

/** 1 234 567 → `1,2 Mo` */
export function bytesText(bytes: number): string {
  const { locale, names } = units();
  const power = Math.min(3, Math.max(0, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024))));
  const value = bytes / 1024 ** power;
  const maximumFractionDigits = power > 0 && value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value);
  return `${number}\u00A0${names[power] ?? ''}`;
}
