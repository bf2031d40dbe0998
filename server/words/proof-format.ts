import type { ProofText } from '../../data/model/proof/proof-words.ts';

/** Amounts, numbers, parts and days as one language writes them. */
export function proofFormat(
  locale: 'fr-FR' | 'en-GB',
): Pick<ProofText, 'euros' | 'number' | 'percent' | 'day'> {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const whole = new Intl.NumberFormat(locale);
  const part = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 4 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
  return {
    euros: (amount) => money.format(amount / 100),
    number: (value) => whole.format(value),
    percent: (value) => part.format(value),
    day: (day) => date.format(new Date(`${day}T00:00:00Z`)),
  };
}
