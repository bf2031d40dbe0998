/** Something that is not as the ledger says it should be. */
export type Finding =
  /** a line of the ledger does not match its own checksum: what stands behind it cannot be told */
  | { readonly part: 'ledger'; readonly fault: 'damaged'; readonly line: number }
  /** the ledger is shorter than when the served version was built from it */
  | {
      readonly part: 'ledger';
      readonly fault: 'cut';
      readonly lines: number;
      readonly expected: number;
    }
  /** a Parquet file the ledger names is gone, or holds other bytes than were written */
  | {
      readonly part: 'lake';
      readonly fault: 'missing' | 'different';
      /** relative to the lake */
      readonly path: string;
      readonly batch: string;
      /** name of the file as received */
      readonly file: string;
    }
  /** the served version is gone, cannot be read whole, holds other values than were published, or is not built from this ledger */
  | {
      readonly part: 'version';
      readonly fault: 'missing' | 'unreadable' | 'different' | 'out-of-date';
      readonly number: number;
    };

/** What was looked at, and what was found. */
export interface Examination {
  readonly batches: number;
  readonly lakeFiles: number;
  /** the version examined; null before the first */
  readonly version: number | null;
  readonly findings: readonly Finding[];
}
