const SMALL = [
  'aucun',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
];

/** A member inside a sentence: `le Département du Doubs`, `Besançon`. */
export function named(member: string): string {
  return /^département\b/i.test(member) ? `le ${member}` : member;
}

/** `de Besançon`, `d'Audincourt`, `du Département du Doubs`. */
export function of(member: string): string {
  if (/^département\b/i.test(member)) return `du ${member}`;
  return /^[aeiouyàâéèêëîïôœ]/i.test(member) ? `d’${member}` : `de ${member}`;
}

/** `que Besançon`, `qu'Audincourt`, `que le Département du Doubs`. */
export function that(member: string): string {
  return /^[aeiouyàâéèêëîïôœ]/i.test(member) ? `qu’${member}` : `que ${named(member)}`;
}

/** Small whole numbers in letters, as running text has them. */
export function inLetters(value: number): string {
  return SMALL[value] ?? String(value);
}

/** `deux parts`, `une part`: small numbers before a feminine noun. */
export function inLettersFeminine(value: number): string {
  return value === 1 ? 'une' : inLetters(value);
}

/** French plural: from two on. */
export function plural(value: number, one: string, many: string): string {
  return Math.abs(value) >= 2 ? many : one;
}

/** `a`, `a et b`, `a, b et c`. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('fr-FR').format(items);
}
