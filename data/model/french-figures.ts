/** French conventions for texts the model writes itself (domain §7): U+202F between thousands, U+00A0 before signs. */
const NBSP = '\u00A0';
const TWO = formatter(2);
const FOUR = formatter(4);
const WHOLE = formatter(0);

/** 123450 → `1 234,50 €` */
export function frenchEuros(cents: number): string {
  return `${written(TWO, cents / 100)}${NBSP}€`;
}

/** 12345 → `+123,45 €`; no sign before nothing */
export function frenchDifference(cents: number): string {
  return `${cents > 0 ? '+' : ''}${frenchEuros(cents)}`;
}

/** 0.218818 → `21,8818 %` */
export function frenchShare(share: number): string {
  return `${written(FOUR, share * 100)}${NBSP}%`;
}

/** 0.084 → `+8,40 %` */
export function frenchChange(change: number): string {
  return `${change > 0 ? '+' : ''}${written(TWO, change * 100)}${NBSP}%`;
}

/** 548662 → `548 662` */
export function frenchCount(count: number): string {
  return written(WHOLE, count);
}

/** 2.5 → `2,5 %` */
export function frenchPercent(percent: number): string {
  return `${String(percent).replace('.', ',')}${NBSP}%`;
}

function formatter(digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function written(format: Intl.NumberFormat, value: number): string {
  return format.format(value === 0 ? 0 : value).replace('-', '−');
}
