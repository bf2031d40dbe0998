import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../ingest/report.ts';
import { receivedFolder, ledgerPath } from '../../../ingest/harvest/run.ts';
import { counterServer, fullMonth as full, sound } from '../../support/counter-server.ts';
import {
  API_KEY,
  type acceptAll,
  harvestAt,
  harvestDirectory,
  ledgerOf,
} from '../../support/harvest.ts';

describe('a harvest', () => {
  it('asks one month at a time, says who it is, and asks for nothing twice', async () => {
    const server = await counterServer(sound(full));
    const layout = await harvestDirectory(server.url);
    const report = await harvestAt(layout);
    expect(server.asked()).toEqual(['PR 2026-09', 'PR 2026-10']);
    expect(server.heard.map(({ path }) => path)).toEqual([
      ...['/sushi/status', '/sushi/reports', '/sushi/reports/pr', '/sushi/reports/pr'],
    ]);
    for (const { query } of server.heard)
      expect(Object.fromEntries(query)).toMatchObject({
        ...{ customer_id: 'client-canari-1', requestor_id: 'demandeur-canari-2', api_key: API_KEY },
      });
    expect(report).toMatchObject({ state: 'harvested', requests: 2, notes: [] });
    expect(report.lines).toMatchObject([{ months: { imported: 2, missing: 0 }, values: 2 }]);
    expect(await readdir(receivedFolder(layout))).toEqual([]);

    expect(await harvestAt(layout)).toMatchObject({ state: 'nothing-due', requests: 0 });
    expect(server.heard).toHaveLength(4);
    await harvestAt(layout, { wish: { again: true } });
    expect(server.asked()).toHaveLength(4);
    await harvestAt(layout, { now: '2026-12-02T12:00:00Z' });
    expect(server.asked().slice(4)).toEqual(['PR 2026-11']);
  });

  it('speaks release 5.1 below /r51', async () => {
    const server = await counterServer(sound(full));
    await harvestAt(await harvestDirectory(server.url, { release: "'5.1'" }));
    expect(server.heard.map(({ path }) => path)).toEqual([
      ...['/sushi/r51/status', '/sushi/r51/reports'],
      ...['/sushi/r51/reports/pr', '/sushi/r51/reports/pr'],
    ]);
  });

  it('only says what it would do in a dry run', async () => {
    const server = await counterServer(sound(full));
    const layout = await harvestDirectory(server.url);
    const report = await harvestAt(layout, { dryRun: true, wish: { from: '2026-10' as never } });
    expect(report).toMatchObject({ state: 'dry-run', lines: [{ due: ['2026-10'], asked: 0 }] });
    expect(server.heard).toEqual([]);
    expect(await readdir(layout.harvest).catch(() => [])).toEqual([]);
  });

  it('leaves a report that is not listed, and says so', async () => {
    const server = await counterServer(sound(full));
    const layout = await harvestDirectory(server.url, { reports: '[TR_J1, PR]' });
    const { lines } = await harvestAt(layout);
    expect(lines.map(({ report, off }) => [report, off])).toEqual([
      ['TR_J1', 'not-offered'],
      ['PR', null],
    ]);
    expect(server.asked()).toEqual(['PR 2026-09', 'PR 2026-10']);
  });

  it('leaves a server that says it is out of service', async () => {
    const server = await counterServer(({ path }) =>
      path.endsWith('/status') ? { body: [{ Service_Active: false }] } : { body: [] },
    );
    const layout = await harvestDirectory(server.url);
    const { pauses } = await harvestAt(layout);
    expect(pauses).toMatchObject([{ until: '2026-11-22T13:00:00.000Z' }]);
    expect(server.heard).toHaveLength(1);
  });
});

describe('a consortium', () => {
  const members = [
    { Customer_ID: 'client-canari-25056', Name: 'Ville de Besançon' },
    { Customer_ID: 'client-canari-x', Requestor_ID: 'autre-canari', Name: 'Ailleurs' },
  ];

  function consortium(): ReturnType<typeof counterServer> {
    return counterServer((heard) =>
      heard.path.endsWith('/members') ? { body: members } : sound(full)(heard),
    );
  }

  it('is asked once for each of its members, who are told apart by the catalogue', async () => {
    const server = await consortium();
    const layout = await harvestDirectory(server.url, { consortium: 'all' });
    const { lines } = await harvestAt(layout);
    const customers = server.heard.flatMap(({ report, query }) =>
      report === undefined ? [] : [`${query.get('customer_id')} ${query.get('requestor_id')}`],
    );
    expect(customers).toEqual([
      ...Array<string>(2).fill('client-canari-25056 demandeur-canari-2'),
      ...Array<string>(2).fill('client-canari-x autre-canari'),
    ]);
    expect(lines.map(({ institution, member }) => [institution, member])).toEqual([
      ['Ville de Besançon', '25056'],
      ['Ailleurs', null],
    ]);
    expect(await readFile(ledgerPath(layout), 'utf8')).not.toMatch(/canari/);
  });

  it('is asked for the members the catalogue knows alone, when the settings say so', async () => {
    const server = await consortium();
    const layout = await harvestDirectory(server.url, { consortium: 'known' });
    expect((await harvestAt(layout)).lines).toHaveLength(1);
    expect(server.asked()).toHaveLength(2);
  });

  it('that refuses its list is left alone', async () => {
    const server = await counterServer((heard) =>
      heard.path.endsWith('/members') ? { status: 403, body: { Code: 2010 } } : sound(full)(heard),
    );
    const layout = await harvestDirectory(server.url, { consortium: 'all' });
    const { notes } = await harvestAt(layout);
    expect(notes).toMatchObject([{ report: 'members', state: 'broken', code: 2010 }]);
    await harvestAt(layout, { now: '2027-01-22T12:00:00Z' });
    expect(server.heard.filter(({ path }) => path.endsWith('/members'))).toHaveLength(1);
  });
});

describe('what came and was not yet imported', () => {
  it('waits for the next harvest when the import fails, and is not asked for again', async () => {
    const server = await counterServer(sound(full));
    const layout = await harvestDirectory(server.url);
    const failing = (): Promise<never> => Promise.reject(new Error('disk full'));
    await expect(harvestAt(layout, { ingest: failing })).rejects.toThrow('disk full');
    expect(await readdir(receivedFolder(layout))).toEqual([
      ...['presse-sa-PR-2026-09.json', 'presse-sa-PR-2026-10.json'],
    ]);
    const { lines } = await harvestAt(layout);
    expect(lines).toMatchObject([{ months: { imported: 2 } }]);
    expect(server.asked()).toHaveLength(2);
  });

  it('is asked for again when its body is lost, and a torn last line of the ledger too', async () => {
    const server = await counterServer(sound(full));
    const layout = await harvestDirectory(server.url);
    await harvestAt(layout);
    const path = ledgerPath(layout);
    const lines = (await readFile(path, 'utf8')).split('\n');
    // September received but not imported, its body gone; the end of October's line never reached the disk
    await writeFile(path, `${lines[0]}\n${lines[1]!.slice(0, 30)}`);
    await harvestAt(layout);
    expect(server.asked().slice(2).sort()).toEqual(['PR 2026-09', 'PR 2026-10']);
  });

  it('that the import refuses is asked for again some times, then left', async () => {
    const server = await counterServer(sound(full));
    const layout = await harvestDirectory(server.url);
    const refusing = (paths: readonly string[]): ReturnType<typeof acceptAll> => {
      const files = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
      const problem = { code: 'no-usable-row', read: 3 } as const;
      return Promise.resolve(
        reportOf(
          'refused',
          files.map((file) => ({ state: 'refused', file, problem, unknown: [], rejects: [] })),
          null,
        ),
      );
    };
    let now: string | null | undefined = '2026-11-01T12:00:00.000Z';
    while (now != null) {
      await harvestAt(layout, { now, wish: { to: '2026-09' as never }, ingest: refusing });
      now = (await ledgerOf(layout)).entries[0]?.next;
    }
    expect(server.asked()).toHaveLength(6);
  });
});
