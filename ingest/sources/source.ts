import type { Counts, Reject } from '../counts.ts';
import type { Database } from '../database.ts';
import type { Keyring } from '../keys.ts';
import type { Places } from '../places.ts';
import type { Profile } from '../settings/profile.ts';
import type { Settings } from '../settings/read.ts';
import type { Head } from '../text/head.ts';
import type { TextFile } from '../text/text-file.ts';

/** Kinds of batches. */
export type BatchKind = 'events' | 'counts' | 'counter' | 'enrolments';

/** What every kind of source works with. */
export interface Workshop {
  readonly database: Database;
  readonly settings: Settings;
  readonly places: Places;
  readonly keys: Keyring;
  /** the day of the run, `2026-11-22`: nothing can have been used after it */
  readonly today: string;
}

/** A file on its way in. */
export interface Incoming {
  readonly text: TextFile;
  readonly head: Head;
  /** identifier of the batch it becomes */
  readonly batch: string;
}

/** A file whose kind is known. */
export type Recognised =
  | { readonly kind: 'counter'; readonly headingRow: number }
  | { readonly kind: 'mapped'; readonly profile: Profile; readonly headingRow: number };

/** What reading a file came to; its accepted rows lie in the `lake_…` staging tables. */
export interface Admitted {
  readonly kind: BatchKind;
  readonly source: string;
  readonly counts: Counts;
  readonly rejects: readonly Reject[];
  /** totals a person can compare with the provider's own: metric → sum */
  readonly totals: Readonly<Record<string, number>>;
}
