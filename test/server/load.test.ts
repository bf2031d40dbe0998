import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import type { Problem } from '../../server/problem.ts';
import { serveApp, type ListeningApp, type Otherwise } from '../support/listening-app.ts';
import { STORY } from '../support/story.ts';
import { copyVersion, pointTo, publishVersion } from '../support/version.ts';

/** Hours of work: the question that only costs and pages ask. */
const SLOW = {
  enrolled: 'SELECT count(*) AS n FROM range(1000000000000) WHERE range = -1',
};
const YEARS = [2022, 2024, 2025, 2026];

let layout: Layout;
let served: ListeningApp | undefined;
beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'canopee-load-'));
  layout = await publishVersion(root, 1, STORY);
});
afterEach(async () => {
  await served?.stop();
  await rm(layout.root, { recursive: true });
});

async function serve(otherwise: Otherwise): Promise<(path: string) => string> {
  served = await serveApp(layout, otherwise);
  const { address } = served;
  return (path) => `${address}${path}`;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a question that takes too long', () => {
  it('is stopped and refused in words, and its connections answer others', async () => {
    const at = await serve({ questions: SLOW, work: { timeout: 0.3 } });
    const answers = await Promise.all(YEARS.map((year) => fetch(at(`/api/v1/costs?year=${year}`))));
    expect(answers.map(({ status }) => status)).toEqual(YEARS.map(() => 504));
    expect(answers[0]?.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await answers[0]?.json()) as Problem;
    expect(problem).toMatchObject({
      type: 'urn:canopee:problem:too-slow',
      title: 'Réponse trop longue à calculer',
    });
    expect(problem.detail).toContain('Demandez moins à la fois');
    const page = await fetch(at('/'), { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([
      504,
      expect.stringContaining('Demandez moins à la fois'),
    ]);
    expect((await fetch(at('/api/v1/consumption'))).status).toBe(200);
    expect(served?.log).toEqual([]);
  });
});

describe('a request whose asker has gone', () => {
  it('is given up: its query ends and its connection answers others', async () => {
    const at = await serve({ questions: SLOW });
    const gone = new AbortController();
    const asked = YEARS.map((year) =>
      fetch(at(`/api/v1/costs?year=${year}`), { signal: gone.signal }),
    );
    const ended = Promise.allSettled(asked);
    await pause(200);
    gone.abort();
    expect((await ended).map(({ status }) => status)).toEqual(YEARS.map(() => 'rejected'));
    const start = performance.now();
    const later = YEARS.map((year) => fetch(at(`/api/v1/consumption?year=${year}`)));
    expect((await Promise.all(later)).map(({ status }) => status)).toEqual(YEARS.map(() => 200));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(served?.log).toEqual([]);
  });
});

describe('a question the engine has no memory left for', () => {
  it('is put off, and hinders no other', async () => {
    const questions = { enrolled: 'SELECT list(range) FROM range(60000000)' };
    const at = await serve({ questions });
    const { status, headers } = await fetch(at('/api/v1/costs?year=2025'));
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect((await fetch(at('/api/v1/consumption'))).status).toBe(200);
    expect(served?.log).toEqual([]);
  });
});

describe('a flood of distinct questions', () => {
  it('is turned away beyond the line, and starves no cached answer', async () => {
    const at = await serve({ questions: SLOW, work: { atOnce: 1, waiting: 2, timeout: 2 } });
    const known = await fetch(at('/api/v1/consumption'));
    expect(known.status).toBe(200);
    const ended: number[] = [];
    const flood = YEARS.map(async (year) => {
      const { status } = await fetch(at(`/api/v1/costs?year=${year}`));
      ended.push(status);
    });
    await pause(100);
    const busy = await fetch(at('/api/v1/consumption?by=month'));
    expect([busy.status, busy.headers.get('retry-after'), await busy.json()]).toEqual([
      503,
      '2',
      expect.objectContaining({ type: 'urn:canopee:problem:busy', status: 503, retryAfter: 2 }),
    ]);
    const page = await fetch(at('/'), { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('retry-after'), await page.text()]).toEqual([
      503,
      '2',
      expect.stringContaining('Redemandez dans 2 secondes'),
    ]);
    for (let asked = 0; asked < 20; asked += 1)
      expect((await fetch(at('/api/v1/consumption'))).status).toBe(200);
    expect(ended).toEqual([503]);
    await Promise.all(flood);
    expect(ended).toEqual([503, 504, 504, 504]);
  });
});

describe('fifty versions served one after the other', () => {
  it('fail no request, under way or new', async () => {
    for (let number = 2; number <= 10; number += 1) await copyVersion(layout, 1, number);
    const at = await serve({});
    const failed: unknown[] = [];
    const seen = new Map<number, number>();
    let done = false;
    const client = async (index: number) => {
      for (let turn = index; !done; turn += 1) {
        const year = YEARS[turn % YEARS.length] ?? 0;
        const response = await fetch(at(`/api/v1/consumption?year=${year}`)).catch(String);
        if (typeof response === 'string' || response.status !== 200) failed.push(response);
        else count(((await response.json()) as { version: { number: number } }).version.number);
      }
    };
    const count = (number: number) => seen.set(number, (seen.get(number) ?? 0) + 1);
    const clients = Array.from({ length: 4 }, (_, index) => client(index));
    for (let swap = 1; swap <= 50; swap += 1) {
      const number = 1 + (swap % 10);
      const before = seen.get(number) ?? 0;
      await pointTo(layout, number);
      while ((seen.get(number) ?? 0) === before) await pause(2);
    }
    done = true;
    await Promise.all(clients);
    expect(failed).toEqual([]);
    expect(served?.log).toEqual([]);
  });
});
