import { dayOf, frenchDay, type Moment } from './calendar.ts';
import { pick, type Random } from './random.ts';

/** What is wrong with a row; `undefined` for nothing. */
export type Fault = 'commune' | 'date' | 'reader';

/** Shares of rows that providers send twice, and that are clicks repeated within thirty seconds. */
export const DUPLICATES = 0.002;
export const DOUBLE_CLICKS = 0.01;
/** Rows that are not uses in the files that have a column to tell so. */
export const OTHER_TYPES = 0.02;
const FAULTS = 0.0004;

const COMMUNES = [
  'Besançon-les-Bains',
  'Non renseignée',
  '99999',
  'Montbelliard-Nord',
  'Hors réseau',
];
const DAYS = ['31/02', '30/02', '31/04', '00/06', '12/13'];

/** Draws whether a row is bad, and how. */
export function drawFault(random: Random): Fault | undefined {
  if (random() >= FAULTS) return undefined;
  return (['commune', 'date', 'reader'] as const)[pick(random, 3)];
}

/** A commune that nobody knows. */
export function unknownCommune(random: Random): string {
  return COMMUNES[pick(random, COMMUNES.length)] ?? '';
}

/** A day that does not exist, in the year of a moment. */
export function impossibleDay(random: Random, at: Moment): string {
  return (DAYS[pick(random, DAYS.length)] ?? '') + frenchDay(dayOf(at)).slice('31/12'.length);
}
