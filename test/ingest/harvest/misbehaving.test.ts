import { readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { receivedFolder } from '../../../ingest/harvest/run.ts';
import {
  counterServer,
  fullMonth as full,
  monthReport,
  sound,
  type Reply,
} from '../../support/counter-server.ts';
import { harvestAt, harvestDirectory, ledgerOf } from '../../support/harvest.ts';

const HOUR = '2026-11-22T13:00:00.000Z';

describe('servers that misbehave', () => {
  it.each<[string, Reply, string, string]>([
    ['a page of HTML', { body: '<html><body>Maintenance</body></html>' }, 'refused', 'unreadable'],
    ['broken JSON', { body: '{"Report_Header": {' }, 'refused', 'unreadable'],
    ['nothing', { body: '' }, 'refused', 'unreadable'],
    ['JSON of another kind', { body: { hello: 1 } }, 'refused', 'unreadable'],
    [
      'another month',
      { body: monthReport({ month: '2020-01', value: 7 }) },
      'refused',
      'wrong-answer',
    ],
    [
      'another host',
      { status: 302, headers: { location: 'http://127.0.0.2:9/x' } },
      ...(['refused', 'redirect'] as const),
    ],
    [
      'itself for ever',
      { status: 307, headers: { location: '/sushi/reports/pr' } },
      'refused',
      'redirect',
    ],
    [
      'a cut line',
      { body: monthReport({ month: '2026-09', value: 7 }), cutAfter: 40 },
      'waiting',
      'cut',
    ],
    [
      'fewer bytes than announced',
      { body: '{}', headers: { 'content-length': 500 }, cutAfter: 2 },
      ...(['waiting', 'cut'] as const),
    ],
    [
      'more bytes announced than may be',
      { body: '{}', headers: { 'content-length': 300 * 2 ** 20 }, cutAfter: 2 },
      ...(['refused', 'too-large'] as const),
    ],
    [
      'a bomb',
      { body: gzipSync(Buffer.alloc(2_000_000)), headers: { 'content-encoding': 'gzip' } },
      ...(['refused', 'too-large'] as const),
    ],
    ['silence', { silent: true }, 'waiting', 'timeout'],
    ['a drip', { dripMs: 50 }, 'waiting', 'timeout'],
  ])('%s', async (_, reply, state, outcome) => {
    const server = await counterServer(sound(() => reply));
    const layout = await harvestDirectory(server.url, { timeout: '0.1' });
    await harvestAt(layout, {
      wish: { to: '2026-09' as never },
      mostBytes: 1_000_000,
      ingest: () => expect.unreachable(),
    });
    expect((await ledgerOf(layout)).entries).toMatchObject([{ state, outcome, attempts: 1 }]);
    expect(await readdir(receivedFolder(layout)).catch(() => [])).toEqual([]);
  });

  it('are followed to another address of their own, and understood when they pack', async () => {
    const server = await counterServer((heard) => {
      if (!heard.path.includes('/moved/'))
        return { status: 302, headers: { location: `/moved${heard.path}?${heard.query}` } };
      const { body } = sound(full)(heard);
      const packed = gzipSync(JSON.stringify(body ?? {}));
      return { body: packed, headers: { 'content-encoding': 'gzip' } };
    });
    const layout = await harvestDirectory(server.url);
    expect((await harvestAt(layout)).lines).toMatchObject([{ months: { imported: 2 } }]);
  });

  it('that are gone are asked once, and left alone for an hour', async () => {
    const layout = await harvestDirectory('http://127.0.0.1:9/sushi');
    const { pauses } = await harvestAt(layout);
    expect(pauses).toMatchObject([{ server: 'http://127.0.0.1:9', until: HOUR }]);
  });

  it('are given up for the day after three useless answers, and one bad month keeps no other from its turn', async () => {
    const bad = new Set(['2026-01', '2026-02', '2026-03']);
    const server = await counterServer(
      sound((heard) => (bad.has(heard.month!) ? { body: 'oops' } : full(heard))),
    );
    const layout = await harvestDirectory(server.url, { from: '2026-01' });
    await harvestAt(layout);
    expect(server.asked()).toHaveLength(3);
    await harvestAt(layout, { now: '2026-11-23T13:00:00Z' });
    expect(server.asked().slice(3, 10)).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((month) => `PR 2026-${String(month).padStart(2, '0')}`),
    );
  });

  it('that are down are asked after one, two, four hours, though their lists answer; then at once again', async () => {
    let down = true;
    const server = await counterServer(
      sound((heard) => (down ? { status: 503, body: { Code: 1000 } } : full(heard))),
    );
    const layout = await harvestDirectory(server.url);
    const waits: number[] = [];
    let now = HOUR;
    for (down of [true, true, true, false, true]) {
      await harvestAt(layout, { now, wish: { again: true } });
      const until = (await ledgerOf(layout)).pauses[0]!.until;
      waits.push((Date.parse(until) - Date.parse(now)) / 3_600_000);
      now = until > now ? until : now;
    }
    expect(waits).toEqual([1, 2, 4, 0, 1]);
  });
});
