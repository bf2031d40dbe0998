import type { Choice } from './frame.ts';
import { folded } from './folded.ts';

/** What a search can find in the figures and the catalogue, besides the pages themselves. */
export type FoundKind = 'member' | 'commune' | 'epci' | 'resource' | 'kind' | 'definition';

/** What was found of one kind; `value` is its code or name in addresses. */
export interface FoundGroup {
  readonly kind: FoundKind;
  readonly choices: readonly Choice[];
  /** more that hold the words, not listed */
  readonly more: number;
}

/** Everything the page “Rechercher” shows; empty when nothing is looked for. */
export interface Search {
  readonly sought: string;
  readonly groups: readonly FoundGroup[];
}

/** Most entries of one kind that are listed. */
const MOST = 20;

/** Does a text hold every word that is looked for, wherever it stands, whatever its accents and capitals? */
export function holdsWords(text: string, sought: string): boolean {
  const within = folded(text);
  return folded(sought)
    .split(' ')
    .every((word) => within.includes(word));
}

/** The entries of a list that hold what is looked for: those that begin with it first. */
export function foundIn(
  kind: FoundKind,
  choices: readonly (Choice & { readonly text?: string })[],
  sought: string,
): FoundGroup {
  const start = folded(sought);
  const found = choices
    .filter(({ label, value, text = '' }) => holdsWords(`${label} ${value} ${text}`, sought))
    .map(({ value, label }) => ({ value, label, isFirst: folded(label).startsWith(start) }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
    .map(({ value, label }) => ({ value, label }));
  return { kind, choices: found.slice(0, MOST), more: Math.max(0, found.length - MOST) };
}
