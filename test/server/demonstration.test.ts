import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import { ensureData } from '../../server/demonstration.ts';
import { wordsIn } from '../../server/words/words.ts';

let layout: Layout;
let started: string[];
let endings: Record<string, number>;

beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), 'canopee-demonstration-')));
  started = [];
  endings = {};
});
afterEach(() => rm(layout.root, { recursive: true, force: true }));

function ensure(): Promise<void> {
  return ensureData(layout, wordsIn('fr'), {
    log: () => undefined,
    run: (room, args) => {
      started.push([room, ...args].join(' '));
      return Promise.resolve(endings[room] ?? 0);
    },
  });
}

const bothProcesses = () => [
  `data/demo --out ${layout.root}`,
  `ingest ingest ${layout.inbox} --yes --brief`,
];

describe('the demonstration', () => {
  it('is made and ingested where there is nothing', async () => {
    await ensure();
    expect(started).toEqual(bothProcesses());
  });

  it('is made where there is no folder yet, and beside locks', async () => {
    await writeFile(layout.serverLock, '{}');
    await ensure();
    await rm(layout.root, { recursive: true });
    started = [];
    await ensure();
    expect(started).toEqual(bothProcesses());
  });

  it('never touches a folder that holds something', async () => {
    await mkdir(layout.settings);
    await ensure();
    expect(started).toEqual([]);
  });

  it('is made again when it was interrupted, and not once it is published', async () => {
    endings = { ingest: 130 };
    await expect(ensure()).rejects.toMatchObject({
      message: '« canopee ingest » s’est arrêté avec le code 130.',
      exitCode: 130,
    });
    await mkdir(layout.settings);
    [endings, started] = [{}, []];
    await ensure();
    expect(started).toEqual(bothProcesses());
    await expect(access(join(layout.root, 'demonstration.preparing'))).rejects.toThrow();
    started = [];
    await ensure();
    expect(started).toEqual([]);
  });

  it('is not ingested when it could not be made', async () => {
    endings = { 'data/demo': 1 };
    await expect(ensure()).rejects.toThrow('canopee demo');
    expect(started).toHaveLength(1);
  });
});
