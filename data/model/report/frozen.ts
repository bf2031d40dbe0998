import type { Day } from '../period.ts';

/** A report that somebody froze: what is known of it beside its content. */
export interface FrozenReport {
  /** v1, v2… of its year and of whom it is about */
  readonly version: number;
  readonly author: string;
  /** ISO instant, and its day in Paris */
  readonly frozenAt: string;
  readonly frozenOn: Day;
  /** version and checksum of the data it tells about, as one text */
  readonly dataVersion: string;
  /** SHA-256 of its canonical JSON, in hexadecimal */
  readonly hash: string;
}
