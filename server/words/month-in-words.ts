/**
 * A month as people say it.
 *
 * @param month `2026-10`
 * @returns `octobre 2026`, `October 2026`
 */
export function monthInWords(month: string, language: 'fr' | 'en'): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, style).format(new Date(`${month}-01`));
}
