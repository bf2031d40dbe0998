import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeEvents } from '../bench/event-file.ts';
import { ingest, layDirectory } from '../bench/ingest.ts';
import { PASSPHRASE } from '../support/backed-up.ts';
import { canopee, start, startServer } from '../support/canopee.ts';

const MINUTE = 60_000;
const EVENTS = Number(process.env.RESTORED_EVENTS ?? 10_000_000);
const ENV = { CANOPEE_PASSPHRASE: PASSPHRASE };

const QUESTIONS = [
  ...['member', 'month', 'kind', 'resource'].map((by) => `consumption?year=2025&by=${by}`),
  'query?measures=uses&by=member,month&year=2025',
  'query?measures=activeUsers&by=member&year=2025',
  'cohorts?year=2025',
  'coverage?year=2025',
  'funnel?year=2025',
  'cells',
];

let root: string;
let data: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'canopee-restore-'));
  data = join(root, 'data');
  await layDirectory(data);
  await mkdir(join(root, 'drop'));
  await writeEvents(join(root, 'drop', 'evenements-2025.csv'), { rows: EVENTS });
  await ingest(data, 'ingest', join(root, 'drop'), '--yes');
}, 15 * MINUTE);
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function answers(folder: string): Promise<string[]> {
  const server = await startServer(folder);
  const told: string[] = [];
  for (const question of QUESTIONS) {
    const answer = await fetch(`${server.address}/api/v1/${question}`);
    expect(answer.status, question).toBe(200);
    const hash = createHash('sha256').update(Buffer.from(await answer.arrayBuffer()));
    told.push(`${question} ${hash.digest('hex')}`);
  }
  await server.stop();
  return told;
}

it(
  `${EVENTS} events are restored in five minutes, and every answer is the same`,
  async () => {
    const before = await answers(data);
    const file = join(root, 'all.canopee');
    const server = await startServer(data);
    const began = performance.now();
    const made = await start(data, ['backup', file, '--json'], ENV).ended;
    const backedUp = performance.now();
    expect(made.code, made.stderr).toBe(0);
    await server.stop();
    const { bytes, tables } = JSON.parse(made.stdout) as { bytes: number; tables: { rows: number }[] };

    const to = join(root, 'restored');
    const restoring = performance.now();
    const restored = await start(to, ['restore', file, '--json'], ENV).ended;
    const seconds = (performance.now() - restoring) / 1000;
    expect(restored.code, restored.stderr).toBe(0);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stderr.write(
      `${EVENTS} events: ${Math.round(bytes / 1e6)} MB, ${rows} rows; backup ${((backedUp - began) / 1000).toFixed(1)} s, restore ${seconds.toFixed(1)} s\n`,
    );
    expect(seconds).toBeLessThan(300);
    expect(await answers(to)).toEqual(before);
    expect((await canopee(to, 'verify')).code).toBe(0);
  },
  20 * MINUTE,
); // prettier-ignore
