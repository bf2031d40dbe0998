import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { ledgerPath, receivedFolder } from '../../../ingest/harvest/run.ts';
import { start, type Running } from '../../support/canopee.ts';
import { counterServer, fullMonth, monthReport, sound } from '../../support/counter-server.ts';
import { API_KEY, harvestDirectory } from '../../support/harvest.ts';
import { published } from '../../support/published.ts';

/** Long past, whatever day the tests run. */
const TWO_MONTHS = { from: '2024-09', to: '2024-10' };

function harvest(layout: Layout, ...args: readonly string[]): Running {
  const running = start(layout.root, ['harvest', ...args], { PRESSE_KEY: API_KEY });
  onTestFinished(() => running.signal('SIGKILL'));
  return running;
}

/** Everything in the data directory but what the coordinator wrote himself. */
async function everythingWritten({ root }: Layout): Promise<string> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => !relative(root, path).startsWith('settings'));
  const texts = files.map(async (path) => `${path}\n${await readFile(path, 'latin1')}`);
  return (await Promise.all(texts)).join('\n');
}

describe('canopee harvest', { timeout: 60_000 }, () => {
  it('publishes what came, tells it in a table, and lets no credential out, whatever the server repeats', async () => {
    const server = await counterServer(
      sound(({ month, query }) => {
        const Message = `asked at ${server.url}?${query}, key ${API_KEY}, of demandeur-canari-2`;
        if (month === '2024-10') return { status: 401, body: { Code: 2000, Message } };
        const institution = `Ville de Besançon ${API_KEY}`;
        const exceptions = [{ Code: 3040, Severity: 'Warning', Message, Data: API_KEY }];
        return { body: monthReport({ month: month!, value: 7, institution, exceptions }) };
      }),
    );
    const layout = await harvestDirectory(server.url, TWO_MONTHS);
    const { code, stdout, stderr } = await harvest(layout).ended;
    expect(code, stderr).toBe(1);
    expect(stdout).toMatch(/Source +Établissement +Rapport +Reçus/);
    expect(stdout).toMatch(/presse-sa +– +PR +0 +1 +0 +0 +1 +0 +1/);
    expect(stdout).toContain('identifiants ou paramètres refusés');
    expect(
      await published(layout, 'SELECT month, value::INTEGER AS value FROM usage_count'),
    ).toEqual([{ month: '2024-09', value: 7 }]);
    const lake = await published(layout, 'SELECT * FROM usage_count');
    const written = `${stdout}${stderr}${JSON.stringify(lake)}${await everythingWritten(layout)}`;
    expect(written).toContain('presse-sa-PR-2024-09.json');
    for (const secret of [API_KEY, 'demandeur-canari-2', 'client-canari-1'])
      expect(written.split(secret).length - 1, secret).toBe(0);
  });

  it('goes on where a killed run was: nothing is asked twice, nothing counted twice', async () => {
    const killed: { running?: Running } = {};
    const server = await counterServer(
      sound((heard) => {
        if (server.asked().length === 8) killed.running?.signal('SIGKILL');
        return fullMonth(heard);
      }),
    );
    const layout = await harvestDirectory(server.url, { from: '2023-11', to: '2024-10' });
    killed.running = harvest(layout);
    expect((await killed.running.ended).code).toBeNull();
    const received = await readdir(receivedFolder(layout));
    expect(received.filter((name) => name.endsWith('.json')).length).toBeGreaterThanOrEqual(7);
    const { code, stderr } = await harvest(layout, '--json').ended;
    expect(code, stderr).toBe(0);
    // twelve months, and the one whose answer never arrived
    expect(server.asked()).toHaveLength(13);
    expect(
      await published(
        layout,
        'SELECT count(*)::INTEGER AS months, sum(value)::INTEGER AS value FROM usage_count',
      ),
    ).toEqual([{ months: 12, value: 84 }]);
    expect(await readdir(receivedFolder(layout))).toEqual([]);
    expect(await readFile(ledgerPath(layout), 'utf8')).not.toContain('canari');
  });

  // a pause may be over before one has looked when it ends
  it.each([1, 0])(
    'keeps running and asks again %i s after a busy server said so',
    async (pause) => {
      const server = await counterServer(
        sound((heard) =>
          server.asked().length === 1
            ? { status: 503, headers: { 'retry-after': pause }, body: { Code: 1010 } }
            : fullMonth(heard),
        ),
      );
      const layout = await harvestDirectory(server.url, TWO_MONTHS);
      const running = harvest(layout, '--watch');
      await running.says('Nouvelle version publiée.');
      await running.says(/Prochaine demande le .*Prochaine demande le /s);
      expect(server.asked().filter((one) => one === 'PR 2024-09')).toHaveLength(2);
      running.signal('SIGTERM');
      await running.ended;
    },
  );

  it('explains what was mistyped', async () => {
    const layout = await harvestDirectory('http://127.0.0.1:9');
    const { code, stderr } = await harvest(layout, '--source', 'nobody').ended;
    expect(stderr).toMatch(/n’est pas dans settings\/harvest.yaml/);
    expect(code).toBe(2);
  });
});
