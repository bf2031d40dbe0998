/** Numbers, plurals and moments as one language writes them. */
export interface Format {
  readonly n: (value: number) => string;
  /** cents → euros */
  readonly euros: (cents: number) => string;
  /** `3 lignes` */
  readonly plural: (count: number, one: string, many: string) => string;
  /** a change with its sign, `+6,7 %` */
  readonly percent: (ratio: number) => string;
  /** ISO time → day and hour in Europe/Paris */
  readonly date: (iso: string) => string;
}

/** How a language writes them. */
export function formatIn(locale: 'fr-FR' | 'en-GB'): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(locale);
  const ratio = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  return {
    euros: (cents) => money.format(cents / 100),
    n: (value) => whole.format(value),
    plural: (count, one, many) =>
      `${whole.format(count)} ${rules.select(count) === 'one' ? one : many}`,
    percent: (value) => ratio.format(value),
    date: (iso) => moment.format(new Date(iso)),
  };
}
