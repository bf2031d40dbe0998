import type { Batch } from '../manifest.ts';
import { comparisonsOf, type Comparison } from './comparison.ts';
import { withBatch, type Holdings } from './holdings.ts';
import { isMonthly, isSnapshot, monthOfPeriod, placeOf } from './slice.ts';
import { spikesOf, type Spike } from './spike.ts';
import { takeoversOf, type Takeover } from './takeover.ts';
import { timelinesOf, type Timeline } from './timeline.ts';

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
  const after = withBatch(held, batch, at);
  const timelines = timelinesOf(after, new Set(places.map((place) => place.series)));
  const months = new Set(places.map(({ series, period }) => `${series} ${monthOfPeriod(period)}`));
  const brought = ({ series, values }: Timeline): string[] =>
    [...values.keys()].filter((month) => months.has(`${series} ${month}`));
  const snapshots = new Set(
    places.filter(({ period }) => isSnapshot(period)).map(({ series }) => series),
  );
  return {
    comparisons: comparisonsOf(timelines, brought),
    spikes: spikesOf(
      brought,
      timelines.filter(({ series }) => !snapshots.has(series)),
    ),
    replaced: takeoversOf(held, after).filter(({ from }) => from !== null),
  };
}
