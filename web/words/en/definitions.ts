import type { DefinitionsWords } from '../definitions.ts';

/** The page “Définitions” in English. */
export const definitions: DefinitionsWords = {
  title: 'Definitions — Canopée',
  seek: 'Look for a measure',
  find: 'Search',
};
