import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../server/setup/project.mjs';
import type { Bench } from './bench.ts';
import { CATALOGUE, PROFILE, writeEvents } from './event-file.ts';
import { peakOf } from './peak.ts';

const ROWS = 1_000_000;

let folder = '';
const data = () => join(folder, 'data');
const drop = () => join(folder, 'evenements-2025.csv');

/**
 * An event file, each side in a process of its own, start included: we decode, check, pseudonymise, remove double
 * clicks, count exact distinct readers and publish a version; the peer only cuts the text into cells.
 */
export const bench: Bench = {
  name: 'ingest-events',
  unit: 'rows',
  peerName: 'papaparse, parsing only',

  async prepare() {
    folder = await mkdtemp(join(tmpdir(), 'canopee-bench-'));
    await writeEvents(drop(), ROWS);
    return ROWS;
  },

  async reset() {
    await rm(data(), { recursive: true, force: true });
    await ingest('init', data());
    await writeFile(join(data(), 'settings/catalogue.yaml'), CATALOGUE);
    await writeFile(join(data(), 'settings/profiles/la-discotheque.yaml'), PROFILE);
  },

  ours: () => ingest('ingest', drop(), '--yes'),

  peer: () => node(inProject('test/bench/peers/papaparse.mjs'), drop()),

  cleanUp: () => rm(folder, { recursive: true, force: true }),
};

function ingest(...args: readonly string[]): Promise<number | undefined> {
  return node('--import', 'tsx', inProject('ingest/main.ts'), ...args);
}

function node(...args: readonly string[]): Promise<number | undefined> {
  return peakOf(process.execPath, args, { DATA_DIR: data() });
}
