import type { BatchLine } from '../batches.ts';
import type { Spike } from '../preflight/spike.ts';
import type { Summary } from '../preflight/summary.ts';
import type { Takeover } from '../preflight/takeover.ts';
import type { Unknown } from '../preflight/unknown.ts';
import type { Reversal } from '../reversal.ts';

/** What is said of preflights, batches and reversals. */
export interface LedgerWords {
  /** a measure as people name it, and what it is counted in */
  readonly measure: (measure: string) => {
    readonly name: string;
    readonly unit: 'count' | 'cents';
  };
  readonly compared: (summary: Summary) => string;
  readonly more: (count: number) => string;
  readonly spike: (spike: Spike & Pick<Summary, 'of'>) => string;
  readonly unknown: (unknown: Unknown) => string;
  readonly unreadColumns: (headings: readonly string[]) => string;
  readonly replaced: (takeover: Takeover) => string;
  readonly batchState: Readonly<Record<BatchLine['state'], string>>;
  readonly noBatch: string;
  readonly replacedBy: (batches: readonly string[]) => string;
  readonly reversal: (reversal: Reversal) => string;
  readonly passes: (takeover: Takeover) => string;
  readonly nothingPasses: string;
  readonly confirmReversal: string;
  readonly reversed: Readonly<Record<Reversal['action'], string>>;
  readonly undoneFile: (since: string, batch: string) => string;
}
