import type { MemberCode } from '../member.ts';
import type { ToldCounts } from './inbox-file.ts';

/** A batch that was received, in words of the language the ingest process speaks. */
export interface ToldBatch {
  readonly batch: string;
  /** ISO time of the run that brought it */
  readonly at: string;
  readonly kind: string;
  readonly source: string;
  readonly file: string;
  /** whose readers it is about, null where it is of the group */
  readonly member: MemberCode | null;
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly counts: ToldCounts;
  readonly state: 'live' | 'partly-replaced' | 'replaced' | 'undone';
  /** files its periods are read from now */
  readonly replacedBy: readonly string[];
}

/** Batches, the latest first, and what it would change to take one of them out of account, or back into it. */
export interface ToldBatches {
  readonly batches: readonly ToldBatch[];
  readonly chosen: {
    readonly batch: ToldBatch;
    /** who would take which periods from whom, and by how much figures would change */
    readonly changes: readonly string[];
  } | null;
}

/** All that the page of the batches shows. */
export interface BatchesPage extends ToldBatches {
  /** how many there are in all */
  readonly all: number;
  /** why they cannot be read now, in words; null: they can */
  readonly trouble: string | null;
}
