/** How a language writes the day and the hour of an ISO time, in Europe/Paris. */
export function momentIn(locale: 'fr-FR' | 'en-GB'): (iso: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  return (iso) => format.format(new Date(iso));
}
