import { sumOfCounts, type Counts, type Reject } from './counts.ts';
import type { Preflight } from './preflight/preflight.ts';
import type { Unknown } from './preflight/unknown.ts';
import type { Problem } from './problem.ts';
import type { Note } from './sources/note.ts';
import type { BatchKind } from './sources/source.ts';

/** What became of one file. */
export type FileOutcome =
  | {
      readonly state: 'accepted';
      readonly file: string;
      readonly batch: string;
      readonly kind: BatchKind;
      readonly source: string;
      readonly counts: Counts;
      readonly totals: Readonly<Record<string, number>>;
      readonly notes: readonly Note[];
      /** units of replacement it brings, `events/<source>/2025-03` */
      readonly slices: readonly string[];
      /** how many of them take the place of an earlier batch's */
      readonly replaces: number;
      /** what it would change, against what the ledger held before it */
      readonly preflight: Preflight;
      readonly unknown: readonly Unknown[];
      readonly rejects: readonly Reject[];
    }
  | {
      readonly state: 'known';
      readonly file: string;
      readonly batch: string;
      readonly since: string;
      /** its batch was undone: `redo` brings it back */
      readonly undone: boolean;
    }
  | {
      readonly state: 'refused';
      readonly file: string;
      readonly problem: Problem;
      readonly counts?: Counts;
      readonly unknown: readonly Unknown[];
      readonly rejects: readonly Reject[];
    };

/** How a run ended. */
export type RunState =
  /** a new version is served */
  | 'published'
  /** nothing new: the served version already holds all of it */
  | 'unchanged'
  /** what would change, before anybody confirmed it */
  | 'to-confirm'
  /** nobody confirmed: nothing was kept */
  | 'not-confirmed'
  /** no file could be taken */
  | 'refused';

/** What was read, kept, refused and why. */
export interface Report {
  readonly state: RunState;
  readonly files: readonly FileOutcome[];
  /** how many files were accepted */
  readonly accepted: number;
  /** their accounts together */
  readonly total: Counts;
  /** the version now served; null before the first */
  readonly version: { readonly number: number; readonly checksum: string } | null;
}

/** Puts a report together. */
export function reportOf(
  state: RunState,
  files: readonly FileOutcome[],
  version: Report['version'],
): Report {
  const counts = files.flatMap((file) => (file.state === 'accepted' ? [file.counts] : []));
  return { state, files, accepted: counts.length, total: sumOfCounts(counts), version };
}

/** Months or days the slices of a file cover, first and last; undefined when it brought none. */
export function spanOf(slices: readonly string[]): { from: string; to: string } | undefined {
  const ends = slices.map((slice) => slice.slice(slice.lastIndexOf('/') + 1)).sort();
  const [from, to] = [ends[0], ends.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
