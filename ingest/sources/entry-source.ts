/** What the source of every entry begins with; the entry's own name follows. */
export const ENTRY_SOURCE = 'saisie-';

/** Is it the source of something entered at a page of the house? */
export function isEntered(source: string): boolean {
  return source.startsWith(ENTRY_SOURCE);
}
