import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
