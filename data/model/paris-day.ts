import { parseDay, type Day } from './period.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The calendar day of a moment in Europe/Paris: 30 June 22:30Z is 1 July (domain §7). */
export function parisDay(at: Date): Day {
  return parseDay(DAY.format(at));
}
