/** What became of the data rows of a file (of the monthly values of a COUNTER table). */
export interface Account {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly duplicates: number;
}

/** The fate of one row or value. */
export type Fate = Exclude<keyof Account, 'read'>;

/** Counts fates. */
export function accountOf(fates: readonly Fate[]): Account {
  const account = { read: fates.length, accepted: 0, rejected: 0, skipped: 0, duplicates: 0 };
  for (const fate of fates) account[fate] += 1;
  return account;
}
