import type { DrawnWords } from '../drawn.ts';

/** Drawings in English. */
export const drawn: DrawnWords = {
  yearProvisional: (year) => `${year} (provisional)`,
};
