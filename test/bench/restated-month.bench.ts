import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { writeEvents } from './event-file.ts';
import { ingest, layDirectory, peer, type Watched } from './ingest.ts';

const ROWS = 10_000_000;
const MONTH = Math.round(ROWS / 12);

let folder = '';
let ours: Watched | undefined;
const data = () => join(folder, 'data');
const year = () => join(folder, 'evenements-2025.csv');
const june = () => join(folder, 'evenements-2025-06.csv');

/** A month restated in a warehouse of 10 M events, from the start of the command to the moved pointer; the peer loads the month. */
export const bench: Bench = {
  name: 'restated-month',
  unit: 'rows',
  peerName: 'papaparse and the appender of DuckDB',
  rounds: 1,
  warmUp: false,

  async prepare() {
    folder = await mkdtemp(join(tmpdir(), 'canopee-bench-'));
    await writeEvents(year(), { rows: ROWS });
    await writeEvents(june(), { rows: MONTH, from: 151, to: 181, seed: 6 });
    return MONTH;
  },

  async reset() {
    await layDirectory(data());
    await ingest(data(), 'ingest', year(), '--yes');
  },

  async ours() {
    ours = await ingest(data(), 'ingest', june(), '--yes');
    return ours.peak;
  },

  async peer() {
    const { peak } = await peer('papaparse-appender', june(), join(folder, 'peer.duckdb'));
    return peak;
  },

  figures: () => ({
    secondsUntilServed: ours?.seconds ?? NaN,
    peakMegabytes: (ours?.peak ?? NaN) / 1e6,
  }),

  cleanUp: () => rm(folder, { recursive: true, force: true }),
};
