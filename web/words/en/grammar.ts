const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small whole numbers in letters, as running text has them. */
export function inLetters(value: number): string {
  return SMALL[value] ?? String(value);
}

/** English plural: everything but one. */
export function plural(value: number, one: string, many: string): string {
  return Math.abs(value) === 1 ? one : many;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(items);
}

/** A member inside a sentence: `the Département du Doubs`, `Besançon`. */
export function named(member: string): string {
  return /^département\b/i.test(member) ? `the ${member}` : member;
}

/** `Uses` from `uses`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
