import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../data/directory/lock.ts';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import type { Step } from '../../ingest/effects.ts';
import { ingest } from '../../ingest/pipeline.ts';
import { copiesOf, dataDirectory, only, QUIET, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n';

function row(day: string, reader: string): string {
  return `${day};10:00:00;${reader};Besançon;t;essai-video;\n`;
}

const TWO_MONTHS =
  HEADING + row('01/03/2025', 'C1') + row('01/04/2025', 'C1') + row('02/04/2025', 'C2');
const APRIL_AGAIN = HEADING + row('01/04/2025', 'C1');

async function uses(layout: Layout): Promise<unknown> {
  return published(
    layout,
    `SELECT format('{:04d}-{:02d}', year, month) AS month, sum(uses)::INTEGER AS uses FROM use_month GROUP BY ALL ORDER BY ALL`,
  );
}

async function checksumOf(layout: Layout): Promise<string | undefined> {
  const [version] = await published<{ checksum: string }>(layout, 'SELECT checksum FROM version');
  return version?.checksum;
}

/** Two months taken, and the restatement of one that has arrived. */
const established = copiesOf(async () => {
  const layout = await dataDirectory({
    'a/evenements-1.csv': TWO_MONTHS,
    'b/evenements-2.csv': APRIL_AGAIN,
  });
  await take(layout, 'a');
  return layout;
});

/** The same when nobody disturbed what comes next. */
const undisturbed = copiesOf(async () => {
  const layout = await established();
  await take(layout, 'b');
  return layout;
});

describe('an ingest', () => {
  it('publishes a version; the same bytes again change nothing, under any name, and it says so', async () => {
    const layout = await dataDirectory({
      'a/evenements-1.csv': TWO_MONTHS,
      'b/evenements-renomme.csv': TWO_MONTHS,
    });
    const first = await take(layout, 'a');
    const again = await take(layout, 'b');

    expect(first.state).toBe('published');
    expect(again.state).toBe('unchanged');
    expect(again.version).toEqual(first.version);
    expect(only(again, 'known')).toMatchObject({
      file: 'evenements-renomme.csv',
      since: '2026-11-22T12:00:00.000Z',
    });
  });

  it('lets a restated month take the place of the old one, and leaves the others', async () => {
    const layout = await established();
    const restated = await take(layout, 'b');

    expect(only(restated, 'accepted')).toMatchObject({
      replaces: 1,
      slices: ['events/essai/2025-04'],
    });
    expect(await uses(layout)).toEqual([
      { month: '2025-03', uses: 1 },
      { month: '2025-04', uses: 1 },
    ]);
  });

  it('keeps nothing when nobody confirms', async () => {
    const layout = await dataDirectory({ 'a/evenements-1.csv': TWO_MONTHS });
    const report = await ingest(layout, [join(layout.root, 'a')], {
      ...QUIET,
      confirm: () => Promise.resolve(false),
    });
    expect(report).toMatchObject({ state: 'not-confirmed', version: null });
    expect((await take(layout, 'a')).state).toBe('published');
  });

  it('publishes again when the settings changed, with no new file', async () => {
    const layout = await dataDirectory({ 'a/evenements-1.csv': TWO_MONTHS });
    const first = await take(layout, 'a');
    const catalogue = join(layout.settings, 'catalogue.yaml');
    await writeFile(
      catalogue,
      (await readFile(catalogue, 'utf8')).replace('Essai Vidéo', 'Essai Films'),
    );
    const second = await take(layout, 'a');
    expect(second).toMatchObject({ state: 'published', version: { number: 2 } });
    expect(second.version?.checksum).not.toBe(first.version?.checksum);
  });

  it.each<Step>(['discover', 'stage', 'load', 'roll-up', 'verify', 'publish'])(
    'that dies at “%s” leaves the served figures; run again, it ends as if nothing had happened',
    async (fatal) => {
      const layout = await established();
      const before = await uses(layout);
      const dying = ingest(layout, [join(layout.root, 'b')], {
        ...QUIET,
        progress: (step) => {
          if (step === fatal) throw new Error('killed');
        },
      });
      await expect(dying).rejects.toThrow('killed');
      expect(await uses(layout)).toEqual(before);

      const recovered = await take(layout, 'b');

      expect(recovered.version?.checksum).toBe(await checksumOf(await undisturbed()));
    },
  );

  it('forgets a ledger line that was being written when the machine stopped', async () => {
    const layout = await established();
    await appendFile(layout.manifest, '{"sum":"00","run":2,"batches":[{"batch"');
    expect((await take(layout, 'b')).state).toBe('published');
    expect((await readFile(layout.manifest, 'utf8')).trimEnd().split('\n')).toHaveLength(2);
  });

  it('stops at a damaged ledger line and names it', async () => {
    const layout = await dataDirectory({ 'a/evenements-1.csv': TWO_MONTHS });
    await take(layout, 'a');
    await writeFile(
      layout.manifest,
      (await readFile(layout.manifest, 'utf8')).replace('"rows":3', '"rows":4'),
    );
    await expect(take(layout, 'a')).rejects.toMatchObject({
      problem: { code: 'damaged-manifest', line: 1 },
    });
  });

  it('builds the version again when its file is gone or unreadable', async () => {
    const layout = await dataDirectory({ 'a/evenements-1.csv': TWO_MONTHS });
    const first = await take(layout, 'a');
    await writeFile(versionFile(layout, 1), 'not a database');
    const again = await take(layout, 'a');
    expect(again.version).toEqual({ number: 2, checksum: first.version?.checksum });
  });

  it('comes to the same checksum in another directory, whose keys are others', async () => {
    const files = { 'a/evenements-1.csv': TWO_MONTHS, 'a/evenements-2.csv': APRIL_AGAIN };
    const [one, other] = [await dataDirectory(files), await dataDirectory(files)];
    expect((await take(one, 'a')).version).toEqual((await take(other, 'a')).version);
  });
});

describe('the lock of a data directory', () => {
  it('is taken over from a process that is gone, not from a living one', async () => {
    const layout = await dataDirectory();
    const gone = {
      pid: 2 ** 22 + 1,
      command: 'canopee ingest',
      since: '2026-11-22T11:00:00.000Z',
      born: '1',
    };
    await writeFile(layout.ingestLock, JSON.stringify(gone));
    const lock = await takeLock(
      layout.ingestLock,
      'canopee ingest',
      new Date('2026-11-22T12:00:00Z'),
    );
    await expect(takeLock(layout.ingestLock, 'canopee ingest', new Date())).rejects.toMatchObject({
      holder: { pid: process.pid, since: '2026-11-22T12:00:00.000Z' },
    });
    lock.release();
    (await takeLock(layout.ingestLock, 'canopee ingest', new Date())).release();
  });
});
