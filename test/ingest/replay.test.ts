import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../ingest/check/examine.ts';
import { readManifest } from '../../ingest/manifest.ts';
import { command } from '../support/command.ts';
import { CATALOGUE, dataDirectory, only, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n';
const EVENTS =
  HEADING +
  '01/03/2025;10:00:00;C1;Besançon;t;essai-video;\n' +
  '02/03/2025;10:00:00;C2;Besac;t;essai-video;\n' +
  '03/04/2025;10:00:00;C3;Besac;t;essai-video;\n';
const MORE = `${HEADING}01/05/2025;10:00:00;C1;Besançon;t;essai-video;\n`;

const USES = `SELECT year || '-' || month AS month, sum(uses)::INTEGER AS uses FROM use_month GROUP BY ALL ORDER BY ALL`;

describe('replay', () => {
  it('brings refused rows back once the catalogue is mended, in the place of the first reading', async () => {
    const layout = await dataDirectory({ 'a/evenements-1.csv': EVENTS });
    const { batch } = only(await take(layout, 'a'), 'accepted');
    expect(await published(layout, USES)).toEqual([{ month: '2025-3', uses: 1 }]);
    await rm(join(layout.root, 'a/evenements-1.csv'));

    await writeFile(
      join(layout.settings, 'catalogue.yaml'),
      CATALOGUE.replace('places: {', "places: { Besac: '25056',"),
    );
    const replayed = await command(layout, ['replay', batch.slice(0, 8), '--yes', '--json']);
    expect(replayed.code).toBe(0);
    expect(JSON.parse(replayed.out)).toMatchObject({
      state: 'published',
      files: [{ batch: `${batch}-2`, counts: { read: 3, accepted: 3, rejected: 0 } }],
    });
    expect(await published(layout, USES)).toEqual([
      { month: '2025-3', uses: 2 },
      { month: '2025-4', uses: 1 },
    ]);

    const again = await command(layout, ['replay', `${batch}-2`, '--yes', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ files: [{ batch: `${batch}-3` }] });
    expect((await examine(layout)).findings).toEqual([]);
  });

  it('says when the original is gone', async () => {
    const layout = await dataDirectory({ 'a/evenements-1.csv': EVENTS });
    const { batch } = only(await take(layout, 'a'), 'accepted');
    await rm(layout.archive, { recursive: true });
    await expect(command(layout, ['replay', batch, '--yes'])).rejects.toMatchObject({
      problem: { code: 'original-gone' },
    });
  });
});

describe('rebuild', () => {
  it('comes to the same checksum from lake and ledger alone', async () => {
    const layout = await dataDirectory({
      'a/evenements-1.csv': EVENTS,
      'b/evenements-2.csv': MORE,
    });
    await take(layout, 'a');
    const { version } = await take(layout, 'b');
    const rebuilt = await command(layout, ['rebuild', '--json']);

    expect(rebuilt.code).toBe(0);
    expect(JSON.parse(rebuilt.out)).toEqual({
      before: version,
      version: { number: 3, checksum: version?.checksum },
      same: true,
    });
    await rm(join(layout.versions), { recursive: true });
    expect(JSON.parse((await command(layout, ['rebuild', '--json'])).out)).toEqual({
      before: null,
      version: { number: 1, checksum: version?.checksum },
      same: null,
    });
  });
});

describe('a ledger cut at a line end', () => {
  it('is noticed: nothing is published from the batches that are left', async () => {
    const layout = await dataDirectory({
      'a/evenements-1.csv': EVENTS,
      'b/evenements-2.csv': MORE,
      'c/evenements-3.csv': MORE.replace('/05/', '/06/'),
    });
    await take(layout, 'a');
    await take(layout, 'b');
    const [first = ''] = (await readFile(layout.manifest, 'utf8')).split('\n');
    await truncate(layout.manifest, Buffer.byteLength(first) + 1);
    expect((await readManifest(layout.manifest)).runs).toHaveLength(1);

    expect((await examine(layout)).findings).toEqual([
      { part: 'ledger', fault: 'cut', lines: 1, expected: 2 },
    ]);
    await expect(take(layout, 'c')).rejects.toMatchObject({ problem: { code: 'cut-ledger' } });
    await expect(command(layout, ['rebuild'])).rejects.toMatchObject({
      problem: { code: 'cut-ledger' },
    });
  });
});
