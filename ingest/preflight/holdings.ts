import { liveBatches, type Batch, type Figures, type Manifest } from '../manifest.ts';

/** What the ledger holds of one slice: who brought it, and what it came to. */
export interface Holding {
  readonly batch: string;
  readonly file: string;
  /** ISO time of the run that brought it */
  readonly at: string;
  readonly rows: number;
  /** empty for a known zero, undefined for a batch of before figures were kept */
  readonly figures: Figures | undefined;
}

/** Slice → the batch it is read from: the last live one that brought it. */
export type Holdings = ReadonlyMap<string, Holding>;

/** What the ledger holds now. */
export function holdingsOf(manifest: Manifest): Holdings {
  const holdings = new Map<string, Holding>();
  for (const batch of liveBatches(manifest)) put(holdings, batch, batch.at);
  return holdings;
}

/** What it would hold with one more batch. */
export function withBatch(holdings: Holdings, batch: Batch, at: string): Holdings {
  const more = new Map(holdings);
  put(more, batch, at);
  return more;
}

function put(holdings: Map<string, Holding>, batch: Batch, at: string): void {
  for (const [slice, rows] of Object.entries(batch.slices)) {
    const figures = batch.figures && (batch.figures[slice] ?? {});
    holdings.set(slice, { batch: batch.batch, file: batch.file, at, rows, figures });
  }
}
