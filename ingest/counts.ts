/** Why a row was refused: every rule names what a person must mend. */
export type RejectRule =
  | 'column-count'
  | 'bad-quotes'
  | 'missing-reader'
  | 'bad-date'
  | 'future-date'
  | 'unknown-place'
  | 'unknown-resource'
  | 'unknown-metric'
  | 'bad-month'
  | 'bad-number'
  | 'unknown-state'
  | 'bad-birth'
  | 'outside-territory'
  | 'card-twice'
  | 'account-twice'
  | 'missing-value'
  | 'unknown-value'
  | 'unknown-provider'
  | 'unknown-member'
  | 'bad-amount'
  | 'negative-amount'
  | 'bad-year'
  | 'bad-period'
  | 'outside-agreement'
  | 'same-number'
  | 'same-period'
  | 'same-resource'
  | 'same-commune'
  | 'same-objective'
  | 'bad-line';

/**
 * The account of one file: `read = accepted + rejected + skipped + duplicates`, always (formats §0).
 * The unit is the data row; for a COUNTER table it is the monthly value.
 */
export interface Counts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** rule → rows left out by it: `double-click`, `summary-row`, `blank-line`, `blank-value`, `component`, those of a log, or a profile's own */
  readonly skipped: Readonly<Record<string, number>>;
  readonly duplicates: number;
}

/** One refused row. `value` is never that of a personal column. */
export interface Reject {
  readonly line: number;
  /** heading of the column in the file */
  readonly field: string;
  readonly rule: RejectRule;
  readonly value: string | null;
  /** of the row, `'2025-03'`, where it could be read */
  readonly month?: string | null;
}

/** Rows left out by any rule. */
export function skippedIn(counts: Counts): number {
  return Object.values(counts.skipped).reduce((sum, count) => sum + count, 0);
}

/** Does the account add up? */
export function addsUp(counts: Counts): boolean {
  return counts.read === counts.accepted + counts.rejected + skippedIn(counts) + counts.duplicates;
}

/** Adds accounts of several files. */
export function sumOfCounts(all: readonly Counts[]): Counts {
  const skipped: Record<string, number> = {};
  for (const counts of all) {
    for (const [rule, count] of Object.entries(counts.skipped))
      skipped[rule] = (skipped[rule] ?? 0) + count;
  }
  const total = (field: 'read' | 'accepted' | 'rejected' | 'duplicates'): number =>
    all.reduce((sum, counts) => sum + counts[field], 0);
  return {
    read: total('read'),
    accepted: total('accepted'),
    rejected: total('rejected'),
    skipped,
    duplicates: total('duplicates'),
  };
}
