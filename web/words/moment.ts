import { inLanguage } from './language.ts';

const STYLE = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' } as const;

const formats = inLanguage({
  fr: new Intl.DateTimeFormat('fr-FR', STYLE),
  en: new Intl.DateTimeFormat('en-GB', STYLE),
});

const first = inLanguage({ fr: '1er', en: '1' });

/** A moment in French time: `22 novembre 2026 à 11:05`. */
export function momentText(moment: Date): string {
  const text = formats().format(moment);
  return text.replace(/^1 /, `${first()}\u00A0`).replace(/^(\d+) /, '$1\u00A0');
}
