import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../ingest/report.ts';
import { fr } from '../../ingest/words/fr.ts';
import { problemText } from '../../ingest/words/words.ts';
import { PROFILE } from '../support/access-log.ts';
import { start, startServer, type Server } from '../support/canopee.ts';
import { writeFiles, writeSettings } from '../support/drop.ts';
import { HUGE, lay, type Hostile } from '../support/hostile.ts';
import { memoryOf, watchPeak } from '../support/memory.ts';

const MIB = 2 ** 20;
const MINUTE = 60_000;
/** A busy machine may take three times what is asked of a quiet one. */
const LONGEST = 30_000;

let root: string;
let data: string;
let server: Server;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-huge-'));
  data = join(root, 'data');
  await writeSettings(data);
  await writeFiles(join(data, 'settings'), { 'profiles/journal.yaml': PROFILE });
  server = await startServer(data);
  await fetch(`${server.address}/healthz`);
}, MINUTE);
afterAll(async () => {
  server.signal('SIGKILL');
  await server.ended;
  await rm(root, { recursive: true, force: true });
});

/** What became of one file, and what its reading took. */
interface Reading {
  readonly report: Report;
  readonly ms: number;
  /** bytes the largest process of the command held */
  readonly held: number;
  /** bytes the server holds more than before */
  readonly served: number;
}

async function readingOf(path: string): Promise<Reading> {
  const before = memoryOf(server.pid).now;
  const began = performance.now();
  const run = start(data, ['ingest', path, '--yes', '--json']);
  const stop = watchPeak(run.pid);
  const { stdout, stderr } = await run.ended;
  const ms = performance.now() - began;
  const held = stop();
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect(stdout, stderr).not.toBe('');
  const served = memoryOf(server.pid).now - before;
  return { report: JSON.parse(stdout) as Report, ms, held, served };
}

function expectEnding({ files: [file] }: Report, { ends }: Hostile): void {
  if (ends instanceof RegExp) {
    if (file?.state !== 'refused') throw new Error(JSON.stringify(file));
    expect(problemText(fr, file.problem)).toMatch(ends);
    return;
  }
  if (file?.state !== 'accepted') throw new Error(JSON.stringify(file));
  const left = Object.values(file.counts.skipped).reduce((sum, rows) => sum + rows, 0);
  expect({ accepted: file.counts.accepted, skipped: left }).toEqual(ends);
}

describe('a file of the size of a memory', () => {
  it.each(HUGE.map((each) => [String(each.name), each] as const))(
    '%s ends in seconds, and neither its reader nor the server grows with it',
    async (name, each) => {
      const path = await lay(join(root, 'drop'), each);
      const { report, ms, held, served } = await readingOf(path).finally(() => rm(path));
      const measured = `${(ms / 1000).toFixed(1)} s, ${Math.round(held / MIB)} MiB, server +${Math.round(served / MIB)} MiB`;
      process.stderr.write(`${name}: ${measured}\n`);
      expectEnding(report, each);
      expect(ms).toBeLessThan(LONGEST);
      expect(held).toBeLessThan(1024 * MIB);
      expect(served).toBeLessThan(50 * MIB);
    },
    5 * MINUTE,
  );
});
