import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { writeEvents } from './event-file.ts';
import { bytesIn, ingest, layDirectory, peer, type Watched } from './ingest.ts';

const ROWS = 10_000_000;

let folder = '';
let ours: Watched | undefined;
let theirs: Watched | undefined;
let engine: Watched | undefined;
const data = () => join(folder, 'data');
const drop = () => join(folder, 'evenements-2025.csv');

/**
 * An event file of 10 M rows, each side in a process of its own, start included: we check, account for, pseudonymise, remove
 * double clicks, archive, count exact distinct readers and publish a version; the peer merely loads the cells as text.
 * `withoutRollups` is the ratio up to the ledger: every step but rollups and publication; `engineAlone` that of the engine when it
 * merely types, sorts and writes the same rows, which no ingest on it can pass.
 */
export const bench: Bench = {
  name: 'ingest-events',
  unit: 'rows',
  peerName: 'papaparse and the appender of DuckDB',
  rounds: 1,
  warmUp: false,

  async prepare() {
    folder = await mkdtemp(join(tmpdir(), 'canopee-bench-'));
    await writeEvents(drop(), { rows: ROWS });
    return ROWS;
  },

  async reset() {
    engine ??= await peer('engine-alone', drop(), join(folder, 'engine.parquet'));
    await layDirectory(data());
    await rm(join(folder, 'peer.duckdb'), { force: true });
  },

  async ours() {
    ours = await ingest(data(), 'ingest', drop(), '--yes');
    return ours.peak;
  },

  async peer() {
    theirs = await peer('papaparse-appender', drop(), join(folder, 'peer.duckdb'));
    return theirs.peak;
  },

  figures: () => ({
    withoutRollups: (theirs?.seconds ?? NaN) / (ours?.taken ?? NaN),
    engineAlone: (theirs?.seconds ?? NaN) / (engine?.seconds ?? NaN),
    peakMegabytes: (ours?.peak ?? NaN) / 1e6,
    bytesPerEvent: (bytesIn(join(data(), 'lake')) + bytesIn(join(data(), 'versions'))) / ROWS,
    versionBytesPerEvent: bytesIn(join(data(), 'versions')) / ROWS,
  }),

  cleanUp: () => rm(folder, { recursive: true, force: true }),
};
