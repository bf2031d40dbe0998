import { FIELDS } from '../settings/profile.ts';
import type { Columns } from './guess-columns.ts';
import { bodyOf, cellsUnder, isFigure, type Sample } from './sample.ts';

/** Kinds of files a proposal can tell apart. */
export type GuessedKind = 'events' | 'counts' | 'enrolments';

/** A table that names readers lists enrolments when it tells their dates, uses otherwise; any other holds figures. */
export function guessKind({ columns, wide }: Columns): GuessedKind {
  if (wide.length > 0 || !('reader' in columns)) return 'counts';
  const dates = ['birth', 'expiresOn', 'enrolledOn'];
  if (dates.some((field) => field in columns)) return 'enrolments';
  return 'date' in columns ? 'events' : 'counts';
}

/** The guessed columns a kind has fields for: a reader is a card, the first column of mere figures the value. */
export function columnsFor(
  kind: GuessedKind,
  { columns, wide, unused }: Columns,
  sample: Sample,
): Record<string, string> {
  const { reader, ...others } = columns;
  const named =
    kind === 'enrolments' && reader !== undefined ? { card: reader, ...others } : columns;
  const fields: readonly string[] = FIELDS[kind];
  const own = Object.fromEntries(Object.entries(named).filter(([field]) => fields.includes(field)));
  if (kind !== 'counts' || wide.length > 0 || 'value' in own) return own;
  const value = unused.find((heading) => isFigures(cellsUnder(sample, heading)));
  return value === undefined ? own : { ...own, value };
}

/** Is a column filled at the head of each group of rows only? */
export function isMerged(sample: Sample, heading: string | undefined): boolean {
  const filled = cellsUnder(sample, heading).length;
  return filled > 0 && filled < bodyOf(sample).length;
}

function isFigures(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every(isFigure);
}
