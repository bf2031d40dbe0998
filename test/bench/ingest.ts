import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fr } from '../../ingest/words/fr.ts';
import { ensureProgramsBuilt, programOf } from '../../server/setup/build.mjs';
import { inProject } from '../../server/setup/project.mjs';
import { CATALOGUE, PROFILE } from './event-file.ts';
import { peakSoFar } from './peak.ts';

/** What a process came to. */
export interface Watched {
  readonly seconds: number;
  /** until the rollups began: files staged, judged, pseudonymised, in the lake and in the ledger; none when it never said so */
  readonly taken: number | undefined;
  /** peak of the resident memory in bytes, where the system tells it */
  readonly peak: number | undefined;
}

/** Lays a data directory that knows the provider of `event-file.ts`. */
export async function layDirectory(data: string): Promise<void> {
  await ensureProgramsBuilt();
  await rm(data, { recursive: true, force: true });
  await ingest(data, 'init', data);
  await mkdir(join(data, 'settings/profiles'), { recursive: true });
  await writeFile(join(data, 'settings/catalogue.yaml'), CATALOGUE);
  await writeFile(join(data, 'settings/profiles/la-discotheque.yaml'), PROFILE);
}

/** Runs the ingest process on a data directory. */
export function ingest(data: string, ...args: readonly string[]): Promise<Watched> {
  return node(data, programOf('ingest'), ...args);
}

/** Runs a peer in a process of its own. */
export function peer(name: string, ...args: readonly string[]): Promise<Watched> {
  return node('', inProject(`test/bench/peers/${name}.mjs`), ...args);
}

/** Bytes of a folder's files. */
export function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function node(data: string, ...args: readonly string[]): Promise<Watched> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: inProject('.'),
    env: { ...process.env, DATA_DIR: data, CANOPEE_LANG: 'fr' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let taken: number | undefined;
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes(fr.step.load)) taken ??= (performance.now() - start) / 1000;
  });
  let peak: number | undefined;
  const watch = setInterval(() => (peak = peakSoFar(child.pid) ?? peak), 100);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}\n${said}`);
  return { seconds: (performance.now() - start) / 1000, taken, peak };
}
