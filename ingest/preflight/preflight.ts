import type { Batch } from '../manifest.ts';
import { comparisonsOf, type Comparison } from './comparison.ts';
import { withBatch, type Holdings } from './holdings.ts';
import { isMonthly, isSnapshot, placeOf } from './slice.ts';
import { spikesOf, type Spike } from './spike.ts';
import { takeoversOf, type Takeover } from './takeover.ts';
import { timelinesOf } from './timeline.ts';

/** What one file would change, said before anything is committed (formats §0). */
export interface Preflight {
  /** each measure and month beside the year before */
  readonly comparisons: readonly Comparison[];
  /** months a person should look at */
  readonly spikes: readonly Spike[];
  /** periods taken over from earlier batches, and by how much they change */
  readonly replaced: readonly Takeover[];
}

/**
 * Measures a batch by what the ledger holds.
 *
 * @param held what it holds without the batch
 */
export function preflightOf(batch: Batch, held: Holdings, at: string): Preflight {
  const places = Object.keys(batch.slices)
    .map(placeOf)
    .filter(({ period }) => isMonthly(period));
  const series = new Set(places.map((place) => place.series));
  const flows = new Set(
    places.filter(({ period }) => !isSnapshot(period)).map((place) => place.series),
  );
  const after = withBatch(held, batch, at);
  const brought = timelinesOf(withBatch(new Map(), batch, at), series);
  const months = new Map(brought.map((each) => [`${each.series} ${each.measure}`, each.values]));
  return {
    comparisons: comparisonsOf(brought, timelinesOf(after, series)),
    spikes: spikesOf(
      (timeline) => [...(months.get(`${timeline.series} ${timeline.measure}`)?.keys() ?? [])],
      timelinesOf(after, flows),
    ),
    replaced: takeoversOf(held, after).filter(({ from }) => from !== null),
  };
}
