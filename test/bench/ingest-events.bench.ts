import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../server/setup/project.mjs';
import type { Bench } from './bench.ts';

const SCALE = 8;

let folder = '';
let files: readonly string[] = [];

/**
 * Event files of a demonstration drop, each side in a process of its own, start included: we decode, check, pseudonymise,
 * remove double clicks, count exact distinct readers and publish a version; the peer only cuts the text into cells.
 */
export const bench: Bench = {
  name: 'ingest-events',
  unit: 'rows',
  peerName: 'papaparse, parsing only',

  async prepare() {
    folder = await mkdtemp(join(tmpdir(), 'canopee-bench-'));
    await node([
      '--import',
      'tsx',
      inProject('data/demo/main.ts'),
      '--out',
      join(folder, 'drop'),
      '--scale',
      String(SCALE),
    ]);
    const inbox = join(folder, 'drop/inbox');
    const names = await readdir(inbox);
    files = names.filter((name) => /^ev.*\.csv$/.test(name)).map((name) => join(inbox, name));
    return rowsOf(files);
  },

  async reset() {
    await rm(join(folder, 'data'), { recursive: true, force: true });
    await cp(join(folder, 'drop/settings'), join(folder, 'data/settings'), { recursive: true });
  },

  ours: () =>
    node(['--import', 'tsx', inProject('ingest/main.ts'), 'ingest', ...files, '--yes'], {
      DATA_DIR: join(folder, 'data'),
    }),

  peer: () => node([inProject('test/bench/peers/papaparse.mjs'), ...files]),

  cleanUp: () => rm(folder, { recursive: true, force: true }),
};

async function rowsOf(paths: readonly string[]): Promise<number> {
  let rows = 0;
  for (const path of paths) {
    for (const byte of await readFile(path)) if (byte === 0x0a) rows += 1;
  }
  return rows;
}

async function node(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: inProject('.'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}\n${complaint}`);
}
