import type { DefinitionsWords } from '../definitions.ts';

/** The page “Définitions” in French. */
export const definitions: DefinitionsWords = {
  title: 'Définitions — Canopée',
  seek: 'Chercher une mesure',
  find: 'Chercher',
};
