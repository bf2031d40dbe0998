import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { layoutOf, type Layout } from '../../data/directory/layout.ts';
import { backUp, restore } from '../support/backed-up.ts';
import { CANARY, marksIn, sightings } from '../support/canaries.ts';
import { command } from '../support/command.ts';
import { dataDirectory } from '../support/data-directory.ts';
import { PLANTED } from '../support/planted.ts';

describe('nothing personal is left of', () => {
  it.each(PLANTED)('$kind', async ({ settings = {}, files, taken }) => {
    const layout = await dataDirectory({
      ...under('settings/profiles', settings),
      ...under('dropped', files),
    });
    const dropped = join(layout.root, 'dropped');
    const json = await command(layout, ['ingest', dropped, '--yes', '--json']);
    const said = await command(layout, ['ingest', dropped, '--yes']);
    const rows = await command(layout, ['quarantine', '--csv']);
    const causes = await command(layout, ['quarantine']);

    const report = JSON.parse(json.out) as { files: readonly { state: string }[] };
    expect(report.files.filter(({ state }) => state === 'accepted')).toHaveLength(taken);
    expect(report.files).toHaveLength(Object.keys(files).length);
    const told = Object.entries({ json, said, rows, causes }).map(
      ([where, { out, err }]) => [where, out + err] as const,
    );
    expect(await sightings(layout, Object.fromEntries(told), ['dropped'])).toEqual([]);
  });
});

describe('nothing personal is in a backup, nor comes back with it, of', { timeout: 60_000 }, () => {
  const rich = PLANTED.filter(({ kind }) => ['events', 'enrolments'].includes(kind));

  it.each(rich)('$kind', async ({ settings = {}, files }) => {
    const layout = await dataDirectory({
      ...under('settings/profiles', settings),
      ...under('inbox', files),
    });
    await command(layout, ['ingest', layout.inbox, '--yes']);
    expect(await seenInBackup(layout)).toEqual([]);
  });

  /** Marks in a backup as it lies there, where tar takes it apart, and in what is restored from it. */
  async function seenInBackup(layout: Layout): Promise<string[]> {
    const root = mkdtempSync(join(tmpdir(), 'canopee-canary-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const file = join(root, 'kept', 'backup');
    const { tables } = await backUp(layout, file);
    expect(tables.some(({ of, rows }) => of === 'lake' && rows > 0)).toBe(true);
    const bytes = readFileSync(file);
    const apart = spawnSync('tar', ['-xOf', file], { maxBuffer: 2 ** 30 }).stdout;
    expect(apart.length).toBeGreaterThan(bytes.length / 2);
    await restore(join(root, 'restored'), file);
    const restored = await sightings(layoutOf(join(root, 'restored')), {}, []);
    return [...marksIn(bytes), ...marksIn(apart), ...restored];
  }
});

describe('the search itself', () => {
  it.each(['utf8', 'latin1', 'utf16le'] as const)('finds a mark in %s', (encoding) => {
    expect(marksIn(Buffer.from(`…${CANARY.name.toUpperCase()}…`, encoding))).toContain('name');
    expect(marksIn(Buffer.from('Canari', encoding))).toEqual([]);
  });
});

function under<Content>(
  folder: string,
  files: Readonly<Record<string, Content>>,
): Record<string, Content> {
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [`${folder}/${file}`, content]),
  );
}
