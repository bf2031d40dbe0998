import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerPath } from '../../../ingest/harvest/run.ts';
import {
  counterServer,
  fullMonth as full,
  monthReport,
  sound,
} from '../../support/counter-server.ts';
import { API_KEY, harvestAt, harvestDirectory, ledgerOf } from '../../support/harvest.ts';

const DAY = '2026-11-23T12:00:00.000Z';
const HOUR = '2026-11-22T13:00:00.000Z';

/** formats §3 over the wire: code, status, headers → state of the first month, next request, requests made of two months. */
const CODES: readonly (readonly [number, number, string, string | null, number])[] = [
  [999, 200, 'imported', null, 2],
  [1000, 503, 'waiting', HOUR, 1],
  [1010, 503, 'waiting', '2026-11-22T12:01:00.000Z', 1],
  [1011, 202, 'queued', '2026-11-22T12:05:00.000Z', 2],
  [1020, 429, 'waiting', HOUR, 1],
  [1030, 400, 'broken', null, 1],
  [2000, 401, 'broken', null, 1],
  [2010, 403, 'broken', null, 1],
  [2020, 401, 'broken', null, 1],
  [3000, 404, 'unsupported', null, 1],
  [3010, 404, 'unsupported', null, 1],
  [3020, 400, 'refused', null, 4],
  [3030, 200, 'zero', DAY, 2],
  [3031, 200, 'provisional', DAY, 2],
  [3032, 200, 'imported', null, 2],
  [3040, 200, 'provisional', DAY, 2],
  [3050, 200, 'imported', null, 2],
  [3060, 200, 'imported', null, 2],
  [3063, 200, 'imported', null, 2],
  [3070, 200, 'imported', null, 2],
];

describe.each(['5', '5.1'] as const)('every code of release %s, over the wire', (release) => {
  it.each(CODES)('%i (HTTP %i) ends as %s', async (...row) => {
    const [Code, status, state, next, requests] = row;
    const exception = { Code, Severity: 'Warning', Message: `said with api_key=${API_KEY}` };
    const isReport = status === 200;
    const server = await counterServer(
      sound(({ month }) => {
        const value = Code === 3030 ? 0 : 7;
        const report = { release, month: month!, value, exceptions: [exception] };
        return { status, body: isReport ? monthReport(report) : exception };
      }),
    );
    const layout = await harvestDirectory(server.url, { release: `'${release}'` });
    const { notes } = await harvestAt(layout);
    const { entries } = await ledgerOf(layout);
    expect(entries[0]).toMatchObject({ state, next, code: Code, status, attempts: 1 });
    expect(server.asked()).toHaveLength(requests);
    expect(notes[0]?.code).toBe(Code);
    expect(await readFile(ledgerPath(layout), 'utf8')).not.toMatch(/canari/);

    // what is switched off or settled is not asked again by itself; what is due again is, the moment it is
    const before = server.asked().length;
    await harvestAt(layout);
    expect(server.asked()).toHaveLength(before);
    if (next !== null) await harvestAt(layout, { now: next });
    expect(server.asked().length > before).toBe(next !== null);
  });
});

describe('a broken credential', () => {
  it('is left alone until it is mended', async () => {
    let key = 'other-key-entirely';
    const server = await counterServer(
      sound((heard) =>
        heard.query.get('requestor_id') === key
          ? full(heard)
          : { status: 401, body: { Code: 2000 } },
      ),
    );
    const layout = await harvestDirectory(server.url);
    expect((await harvestAt(layout)).lines[0]?.off).toBe('broken');
    await harvestAt(layout, { now: '2027-01-22T12:00:00Z' });
    expect(server.asked()).toHaveLength(1);
    key = 'mended-key';
    const path = join(layout.settings, 'harvest.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('demandeur-canari-2', key));
    expect((await harvestAt(layout)).lines[0]).toMatchObject({
      off: null,
      months: { imported: 2 },
    });
  });
});

describe('full dates', () => {
  it('are tried once, and remembered for the months that follow', async () => {
    const server = await counterServer(
      sound((heard) => (heard.fullDates ? full(heard) : { status: 400, body: { Code: 3020 } })),
    );
    const layout = await harvestDirectory(server.url);
    await harvestAt(layout);
    expect(server.asked()).toEqual(['PR 2026-09', 'PR 2026-09', 'PR 2026-10']);
    expect((await ledgerOf(layout)).entries).toMatchObject([
      ...[
        { state: 'imported', fullDates: true },
        { state: 'imported', fullDates: true },
      ],
    ]);
  });
});

describe('Retry-After', () => {
  it('holds for the whole server', async () => {
    const server = await counterServer(
      sound(() => ({ status: 429, headers: { 'retry-after': '90' } })),
    );
    const layout = await harvestDirectory(server.url, { reports: '[PR, PR]' });
    const { pauses } = await harvestAt(layout);
    expect(pauses).toMatchObject([{ until: '2026-11-22T12:01:30.000Z' }]);
    expect(server.asked()).toHaveLength(1);
  });
});
