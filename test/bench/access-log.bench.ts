import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureProgramsBuilt, programOf } from '../../server/setup/build.mjs';
import type { Bench } from './bench.ts';
import { CATALOGUE, PROFILE, writeLog } from './log-file.ts';
import { peakOf } from './peak.ts';

const LINES = 1_000_000;

let folder = '';
const data = () => join(folder, 'data');
const drop = () => join(folder, 'journal-2025.log');

/**
 * An access log, each side in a process of its own, start included: we find uses among its lines, remove robots and double
 * clicks, pseudonymise, keep an encrypted original and publish a version; the peer counts its own statistics into a JSON file.
 */
export const bench: Bench = {
  name: 'access-log',
  unit: 'lines',
  peerName: 'goaccess',

  absent: () =>
    peakOf('goaccess', ['--version']).then(
      () => undefined,
      () => 'goaccess is not installed here (Debian: apt-get install goaccess)',
    ),

  async prepare() {
    await ensureProgramsBuilt();
    folder = await mkdtemp(join(tmpdir(), 'canopee-bench-'));
    await writeLog(drop(), LINES);
    return LINES;
  },

  async reset() {
    await rm(data(), { recursive: true, force: true });
    await ingest('init', data());
    await writeFile(join(data(), 'settings/catalogue.yaml'), CATALOGUE);
    await writeFile(join(data(), 'settings/profiles/journal.yaml'), PROFILE);
  },

  ours: () => ingest('ingest', drop(), '--yes'),

  peer: () =>
    peakOf('goaccess', [
      drop(),
      '--log-format=COMBINED',
      '--no-progress',
      '-o',
      join(folder, 'goaccess.json'),
    ]),

  cleanUp: () => rm(folder, { recursive: true, force: true }),
};

function ingest(...args: readonly string[]): Promise<number | undefined> {
  return peakOf(process.execPath, [programOf('ingest'), ...args], { DATA_DIR: data() });
}
