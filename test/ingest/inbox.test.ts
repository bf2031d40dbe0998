import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../data/directory/lock.ts';
import type { Layout } from '../../data/directory/layout.ts';
import type { InboxLine } from '../../ingest/inbox/inbox-line.ts';
import { Settling } from '../../ingest/inbox/settling.ts';
import { readManifest } from '../../ingest/manifest.ts';
import { startServer } from '../support/canopee.ts';
import { command } from '../support/command.ts';
import { dataDirectory, EVENTS_PROFILE } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n';
const ROW = '01/03/2025;10:00:00;C1;Besançon;t;essai-video;\n';
const OTHER = ROW.replace('01/03', '02/03');

/** Files named `auto-…` are ingested without a question; `evenements-…` wait. */
const AUTO_PROFILE = EVENTS_PROFILE.replace('source: essai', 'source: essai-auto')
  .replace('evenements-*', 'auto-*')
  .concat('auto: true\n');

async function directory(): Promise<Layout> {
  const layout = await dataDirectory({ 'settings/profiles/auto.yaml': AUTO_PROFILE });
  await mkdir(layout.inbox);
  return layout;
}

async function states(layout: Layout): Promise<Record<string, string>> {
  const { out } = await command(layout, ['inbox', '--json']);
  const lines = JSON.parse(out) as InboxLine[];
  return Object.fromEntries(lines.map(({ file, state }) => [file, state]));
}

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let turn = 0; !(await what()); turn += 1) {
    if (turn > 1000) throw new Error('it did not come to that');
    await sleep(50);
  }
}

/** `canopee watch` in this process: what it said so far, and how to end it. */
function watching(layout: Layout) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  let said = '';
  const ended = command(layout, ['watch'], {
    now: () => new Date(),
    stopped: () => stop.signal,
    out: (line) => void (said += `${line}\n`),
  });
  return {
    said: () => said,
    says: (what: RegExp) => until(() => what.test(said)),
    end: () => {
      stop.abort();
      return ended;
    },
  };
}

describe('a file that is being copied', () => {
  it('settles when it has not changed for a while, and not before', () => {
    const settling = new Settling(3000);
    const file = (bytes: number, modified: number) => ({ file: 'a', path: '/a', bytes, modified });
    const settled = (bytes: number, modified: number, now: number): boolean =>
      settling.look([file(bytes, modified)], now).settled.length === 1;
    expect(settled(10, 1, 0)).toBe(false);
    expect(settled(20, 2, 2900)).toBe(false);
    expect(settled(20, 2, 5800)).toBe(false);
    expect(settled(20, 2, 5900)).toBe(true);
    expect(settled(20, 3, 6000)).toBe(false);
    expect(settling.look([], 7000)).toEqual({ settled: [], isMoving: false });
    expect(settled(20, 3, 9000)).toBe(false);
  });
});

describe('a file that was imported and still lies there', () => {
  it('is read once, for as long as it looks the same, and read again when it was written to', async () => {
    const layout = await directory();
    const path = join(layout.inbox, 'evenements-1.csv');
    await writeFile(path, HEADING + ROW);
    const day = new Date('2026-11-20T08:00:00Z');
    await utimes(path, day, day);
    await command(layout, ['ingest', layout.inbox, '--yes']);
    expect(await states(layout)).toEqual({ 'evenements-1.csv': 'taken' });

    // what nobody can see from outside is not read: another content of the same length and date
    await writeFile(path, HEADING + OTHER);
    await utimes(path, day, day);
    expect(await states(layout)).toEqual({ 'evenements-1.csv': 'taken' });
    await utimes(path, day, new Date('2026-11-21T08:00:00Z'));
    expect(await states(layout)).toEqual({ 'evenements-1.csv': 'new' });
    expect((await stat(path)).size).toBe(Buffer.byteLength(HEADING + ROW));

    const notes = async () =>
      (await readdir(layout.preflights)).filter((name) => name.endsWith('.batch'));
    const [note, ...others] = await notes();
    expect([note !== undefined, others]).toEqual([true, []]);
    await rm(path);
    await writeFile(join(layout.inbox, 'evenements-2.csv'), HEADING + ROW);
    await command(layout, ['inbox', '--read']);
    expect(await notes()).not.toContain(note);
  });
});

describe('the watched inbox', () => {
  it('examines what is dropped once it is whole, ingests what may be, and knows it after a restart', async () => {
    const layout = await directory();
    const first = watching(layout);
    await first.says(/est surveillée/);
    const busy = await takeLock(layout.ingestLock, 'canopee ingest', new Date());
    const growing = join(layout.inbox, 'evenements-1.csv');
    await writeFile(growing, HEADING);
    await writeFile(join(layout.inbox, 'auto-1.csv'), HEADING + ROW);
    await writeFile(join(layout.inbox, 'rien.txt'), 'bonjour\n');
    await writeFile(join(layout.inbox, 'evenements-2.csv.part'), HEADING + ROW);
    await sleep(1000);
    await appendFile(growing, OTHER);
    await sleep(3500);
    expect(await states(layout)).toEqual({
      'auto-1.csv': 'new',
      'evenements-1.csv': 'new',
      'rien.txt': 'new',
    });
    busy.release();

    await first.says(/auto-1\.csv — importé sans question .* version 1/);
    await first.says(/evenements-1\.csv — contrôlé, attend votre accord/);
    expect(await states(layout)).toEqual({
      'auto-1.csv': 'taken',
      'evenements-1.csv': 'waiting',
      'rien.txt': 'refused',
    });
    expect((await readManifest(layout.manifest)).runs).toHaveLength(1);
    const told = await command(layout, ['inbox']);
    expect(told.out).toContain('3 fichiers dans la boîte de dépôt, 2 restent à traiter.');
    expect(told.out).toContain('1 lue = 1 acceptée');

    expect((await first.end()).code).toBe(0);
    const second = watching(layout);
    await second.says(/est surveillée/);
    await expect(watching(layout).end()).rejects.toThrow(/canopee watch/);
    await writeFile(join(layout.inbox, 'auto-2.csv'), `${HEADING}${ROW.replace('/03/', '/04/')}`);
    await second.says(/auto-2\.csv — importé/);
    expect(second.said()).not.toContain('evenements-1.csv');
    expect(second.said()).not.toContain('auto-1.csv');
    expect((await readManifest(layout.manifest)).runs).toHaveLength(2);
    await second.end();
  }, 60_000);
});

describe('a file that waits', () => {
  it('is ingested by name or path, as it was examined, and not when it has changed since', async () => {
    const layout = await directory();
    const running = watching(layout);
    await writeFile(join(layout.inbox, 'evenements-1.csv'), HEADING + ROW);
    await running.says(/contrôlé, attend/);
    await running.end();

    await expect(command(layout, ['accept', 'autre.csv'])).rejects.toMatchObject({
      problem: { code: 'not-in-inbox', file: 'autre.csv' },
    });
    const file = join(layout.inbox, 'evenements-1.csv');
    const whole = await readFile(file);
    await appendFile(file, ROW);
    await expect(command(layout, ['accept', file])).rejects.toMatchObject({
      problem: { code: 'not-preflighted', file: 'evenements-1.csv' },
    });
    await rm(join(layout.inbox, '.preflight'), { recursive: true });
    await writeFile(file, whole);
    const all = await command(layout, ['ingest', 'inbox', '--yes', '--brief']);
    expect(all.code).toBe(0);
    expect(await states(layout)).toEqual({ 'evenements-1.csv': 'taken' });
  });
});

describe('a server', () => {
  it('watches the inbox of its data, and serves what comes of it by itself', async () => {
    const layout = await directory();
    const server = await startServer(layout.root, 'serve', { CANOPEE_WATCH: 'on' });
    onTestFinished(() => server.signal('SIGKILL'));
    await server.says(/est surveillée/);
    await writeFile(join(layout.inbox, 'auto-1.csv'), HEADING + ROW);
    await server.says('Version 1 des données publiée');
    await writeFile(join(layout.inbox, 'evenements-1.csv'), HEADING + OTHER);
    await server.says('contrôlé, attend');
    expect((await command(layout, ['accept', 'evenements-1.csv'])).code).toBe(0);
    await server.says('Version 2 des données publiée');
    await until(async () => {
      const [row] = await published<{ uses: number }>(
        layout,
        'SELECT sum(uses)::INTEGER AS uses FROM use_month',
      );
      return row?.uses === 2;
    });
    expect((await server.stop()).code).toBe(0);
    const locks = (await readdir(layout.root)).filter((name) => name.endsWith('.lock'));
    expect(locks).toEqual([]);
  }, 60_000);
});
