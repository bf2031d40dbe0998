import type { Context } from './context.ts';
import type { Day, Month } from './period.ts';
import type { ReceptionState } from './reception.ts';

/** One month of one source: what became of it for whom is asked. */
export interface ReceptionMonth {
  readonly month: Month;
  /** null: it was not awaited */
  readonly state: ReceptionState | null;
  /** days it is late; 0 where it is not missing */
  readonly late: number;
  /** lines of the month that were refused */
  readonly rejected: number;
  /** names of the files that brought it */
  readonly files: readonly string[];
}

/** One source of the year, January to December. */
export interface ReceptionLine {
  readonly source: string;
  readonly name: string;
  readonly months: readonly ReceptionMonth[];
}

/** One file that was received. */
export interface ReceivedBatch {
  readonly batch: string;
  readonly source: string;
  /** as people know it */
  readonly sourceName: string;
  readonly kind: string;
  readonly file: string;
  /** in lines */
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** left out by a rule of the profile */
  readonly skipped: number;
  readonly duplicates: number;
  readonly provisional: boolean;
  readonly receivedOn: Day;
}

/** Refused lines of a source, by rule and column. */
export interface RefusedCause {
  readonly source: string;
  /** as people know it */
  readonly sourceName: string;
  /** why, in words */
  readonly reason: string;
  readonly field: string;
  /** the values met most, redacted; null where the column is personal */
  readonly value: string | null;
  /** how many values were met in all */
  readonly distinct: number;
  readonly rows: number;
  readonly files: number;
  /** where it was met first */
  readonly file: string;
  readonly line: number;
}

/** All that the page “Données” shows. */
export interface ReceptionsPage {
  readonly context: Context;
  /** name of the member asked for; null: all together */
  readonly asked: string | null;
  /** day the states are told on: that of the version */
  readonly asOf: Day;
  readonly lines: readonly ReceptionLine[];
  /** the latest first; null: for signed-in staff alone */
  readonly batches: readonly ReceivedBatch[] | null;
  /** the heaviest first; null: for signed-in staff alone */
  readonly causes: readonly RefusedCause[] | null;
}

/**
 * What became of a month of several members together: what they agree in, else *partial*; zeros beside uses are uses. Null: it was
 * awaited of nobody.
 */
export function together(states: readonly ReceptionState[]): ReceptionState | null {
  const kinds = new Set(states);
  const [only] = kinds;
  if (only === undefined || kinds.size === 1) return only ?? null;
  if ([...kinds].every((state) => state === 'complete' || state === 'zero')) return 'complete';
  return 'partial';
}
