import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { examine } from '../../ingest/check/examine.ts';
import { dataDirectory, take } from '../support/data-directory.ts';

const EVENTS =
  'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n' +
  '01/03/2025;10:00:00;C1;Besançon;t;essai-video;\n' +
  '01/04/2025;10:00:00;C2;Besançon;t;essai-video;\n';
const MORE = EVENTS.replaceAll('2025', '2024');

async function ingested(): Promise<Layout> {
  const layout = await dataDirectory({ 'a/evenements-1.csv': EVENTS, 'b/evenements-2.csv': MORE });
  await take(layout, 'a');
  return layout;
}

/** Changes one bit in the middle of a file. */
async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

function parquetOf(layout: Layout): string {
  const [name] = readdirSync(layout.lake, { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.parquet'))
    .sort();
  return join(layout.lake, name ?? '');
}

describe('verify', () => {
  it('finds nothing in a directory as the ingest left it', async () => {
    const layout = await ingested();
    expect(await examine(layout)).toMatchObject({ batches: 1, version: 1, findings: [] });
  });

  it('names a Parquet file with one bit changed and its batch; nothing is published from it', async () => {
    const layout = await ingested();
    await flipBit(parquetOf(layout));

    const { findings } = await examine(layout);
    expect(findings).toEqual([
      expect.objectContaining({ part: 'lake', fault: 'different', file: 'evenements-1.csv' }),
    ]);
    await expect(take(layout, 'b')).rejects.toMatchObject({ problem: { code: 'damaged-lake' } });
    expect((await examine(layout)).version).toBe(1);
  });

  it('names a Parquet file that is gone', async () => {
    const layout = await ingested();
    await rm(parquetOf(layout));
    expect((await examine(layout)).findings).toMatchObject([{ part: 'lake', fault: 'missing' }]);
  });

  it('names a served version that was changed, is gone, or is older than the settings', async () => {
    const layout = await ingested();
    const path = versionFile(layout, 1);
    const whole = await readFile(path);

    await writeFile(path, whole.subarray(0, whole.length / 2));
    expect((await examine(layout)).findings).toMatchObject([
      { part: 'version', fault: 'unreadable' },
    ]);
    await rm(path);
    expect((await examine(layout)).findings).toMatchObject([{ part: 'version', fault: 'missing' }]);
    await writeFile(path, whole);
    const catalogue = join(layout.settings, 'catalogue.yaml');
    await writeFile(catalogue, `${await readFile(catalogue, 'utf8')}# changed\n`);
    expect((await examine(layout)).findings).toMatchObject([
      { part: 'version', fault: 'out-of-date' },
    ]);
  });

  it('names the damaged line of the ledger', async () => {
    const layout = await ingested();
    const text = await readFile(layout.manifest, 'utf8');
    await writeFile(layout.manifest, text.replace('evenements-1', 'evenements-9'));
    expect((await examine(layout)).findings).toEqual([
      { part: 'ledger', fault: 'damaged', line: 1 },
    ]);
  });
});
