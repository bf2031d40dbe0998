import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import type { Config } from '../../server/config.ts';
import { develop } from '../../server/develop.ts';
import { claim, startService, type Service } from '../../server/service.ts';
import { STORY } from '../support/story.ts';
import { publishVersion, versionRow } from '../support/version.ts';

let root: string;
let layout: Layout;
let config: Config;
let log: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-service-'));
  layout = layoutOf(root);
  config = {
    dataDir: root,
    host: '127.0.0.1',
    port: 0,
    language: 'fr',
    watch: false,
    timeout: 30,
    queue: 64,
    ...{ origin: null, proxies: [], publicIndicators: false, oidc: null, erasures: null },
  };
  log = [];
});
afterEach(() => rm(root, { recursive: true }));

const now = () => new Date();
const start = (): Promise<Service> =>
  startService(config, layout, null, {
    ...{ now, log: (line: string) => log.push(line) },
    ingest: () => Promise.reject(new Error('nothing is ingested here')),
  });

async function publish(number: number): Promise<void> {
  await publishVersion(root, number, { ...STORY, version: [versionRow(number)] });
}

describe('a service', () => {
  it('swaps versions under load without failing one request', async () => {
    await publish(1);
    const service = await start();
    const seen = new Map<number, number>();
    const failed: unknown[] = [];
    let done = false;
    const client = async (index: number) => {
      for (let count = 0; !done; count += 1) {
        const year = [2022, 2025, 2026][(index + count) % 3];
        const by = ['member', 'month', 'resource'][count % 3];
        const url = `${service.address}/api/v1/consumption?year=${year}&by=${by}`;
        const response = await fetch(url).catch((error: unknown) => failed.push(error));
        if (typeof response === 'number') continue;
        const body = (await response.json()) as { readonly version?: { readonly number: number } };
        const { number } = body.version ?? {};
        if (response.status === 200 && number) seen.set(number, (seen.get(number) ?? 0) + 1);
        else failed.push(body);
      }
    };
    const clients = Array.from({ length: 6 }, (_, index) => client(index));
    for (let number = 2; number <= 6; number += 1) {
      await publish(number);
      while (!seen.has(number)) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    done = true;
    await Promise.all(clients);
    await service.stop();
    expect(failed).toEqual([]);
    expect([...seen.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...seen.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(200);
    expect(log.filter((line) => line.includes('ne s’ouvre pas'))).toEqual([]);
  });

  it('finishes the answers under way when it is stopped, and takes no more', async () => {
    await publish(1);
    const service = await start();
    const questions = ['member', 'year', 'month', 'kind', 'resource'].flatMap((by) =>
      [2022, 2025, 2026].map(
        (year) => `${service.address}/api/v1/consumption?by=${by}&year=${year}`,
      ),
    );
    const answers = questions.map((url) => fetch(url).then((response) => response.status));
    await Promise.race(answers);
    await service.stop();
    expect(
      new Set(await Promise.all(answers.map((one) => one.catch(() => 'refused')))),
    ).not.toContain(500);
    await expect(fetch(`${service.address}/healthz`)).rejects.toThrow();
  });

  it('says in words that its port is taken, or its address not its own', async () => {
    const other = await occupied();
    const { port } = other.address() as { readonly port: number };
    config = { ...config, port };
    await expect(claim(config, layout, now())).rejects.toThrow(
      `Le port ${port} de 127.0.0.1 est déjà pris`,
    );
    await expect(access(layout.serverLock)).rejects.toThrow();
    other.close();
  });

  it('has its data directory for itself, and gives it back', async () => {
    const lock = await claim(config, layout, new Date('2026-11-22T09:30:00Z'));
    await expect(claim(config, layout, now())).rejects.toThrow(
      new RegExp(`déjà servi par le processus ${process.pid}, depuis le 22 novembre 2026`),
    );
    lock.release();
    (await claim(config, layout, now())).release();
  });

  it('takes over from a server that died', async () => {
    const dead = { pid: 2 ** 22 - 1, command: 'canopee start', since: '2026-01-01', born: '1' };
    await writeFile(layout.serverLock, JSON.stringify(dead));
    const lock = await claim(config, layout, now());
    expect(JSON.parse(await readFile(layout.serverLock, 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    lock.release();
  });
});

async function occupied(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

it('the server that reloads is for this machine alone, as it has no door', async () => {
  const reached = { ...config, origin: 'https://stats.example.fr' };
  const ingest = () => Promise.reject(new Error('nothing is ingested here'));
  await expect(
    develop(reached, layout, { now, log: (line) => log.push(line), ingest }),
  ).rejects.toThrow('canopee serve');
});
