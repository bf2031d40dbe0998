import type { DrawnWords } from '../drawn.ts';
import { t } from './typeset.ts';

/** Drawings in French. */
export const drawn: DrawnWords = {
  yearProvisional: (year) => t`${year} (provisoire)`,
};
