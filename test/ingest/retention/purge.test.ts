import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { examine } from '../../../ingest/check/examine.ts';
import { purge, type Purge } from '../../../ingest/retention/purge.ts';
import { command } from '../../support/command.ts';
import { copiesOf } from '../../support/data-directory.ts';
import { inLake } from '../../support/in-lake.ts';
import { published } from '../../support/published.ts';
import {
  cells,
  directoryWith,
  enrolmentsOf,
  eventsOf,
  lakeFiles,
  takeOn,
} from '../../support/retention.ts';

const EARLY = eventsOf([
  ['01/03/2026', 'C1'],
  ['02/03/2026', 'C2'],
  ['02/03/2026', 'C1'],
]);
const LATE = eventsOf([['01/10/2026', 'C1']]);

function purgeOn(layout: Layout, day: string, dry = false): Promise<Purge> {
  const now = (): Date => new Date(`${day}T12:00:00Z`);
  return purge(layout, { now, progress: () => undefined }, dry);
}

const twoDeliveries = copiesOf(async () => {
  const layout = await directoryWith({
    'a/evenements-1.csv': EARLY,
    'b/evenements-2.csv': LATE,
  });
  await takeOn(layout, '2026-04-01', 'a');
  await takeOn(layout, '2026-10-02', 'b');
  return layout;
});

describe('a purge of events and originals', () => {
  it('takes what was received more than 120 days ago, and no figure changes', async () => {
    const layout = await twoDeliveries();
    const before = await cells(layout);
    const checksum = await published(layout, 'SELECT checksum FROM version');

    const done = await purgeOn(layout, '2026-10-03');

    expect(done).toMatchObject({
      state: 'purged',
      erased: { events: 3, originals: 1, enrolments: 0 },
    });
    expect(await inLake(layout, 'usage_event', "strftime(used_at, '%Y-%m-%d') AS day")).toEqual([
      { day: '2026-10-01' },
    ]);
    expect(readdirSync(layout.archive)).toHaveLength(1);
    expect(await cells(layout)).toEqual(before);
    expect(await published(layout, 'SELECT checksum FROM version')).toEqual(checksum);
    expect((await examine(layout)).findings).toEqual([]);
  });

  it('does nothing on the 120th day, nor a second time', async () => {
    const layout = await twoDeliveries();
    expect(await purgeOn(layout, '2026-07-30')).toMatchObject({ state: 'nothing-due' });
    await purgeOn(layout, '2026-10-03');
    const ledger = await readFile(layout.manifest, 'utf8');
    expect(await purgeOn(layout, '2026-10-03')).toMatchObject({ state: 'nothing-due' });
    expect(await readFile(layout.manifest, 'utf8')).toBe(ledger);
  });

  it('only says what is due when asked to', async () => {
    const layout = await twoDeliveries();
    expect(await purgeOn(layout, '2026-10-03', true)).toMatchObject({
      state: 'due',
      erased: { events: 3, originals: 1 },
    });
    expect(lakeFiles(layout, 'usage_event')).toHaveLength(2);
    const { code, out } = await command(layout, ['purge', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('Échu');
    expect(out).toMatch(/3 événements\n.*1 fichier d’origine chiffré\n/);
    expect(JSON.parse((await command(layout, ['purge', '--dry-run', '--json'])).out)).toMatchObject(
      {
        state: 'due',
      },
    );
  });

  it('erases nothing where retention is off, and follows the clocks of the settings', async () => {
    const layout = await twoDeliveries();
    const setting = join(layout.settings, 'privacy.yaml');
    await writeFile(setting, 'retention: false\n');
    expect(await purgeOn(layout, '2036-01-01')).toMatchObject({
      state: 'retention-off',
      erased: {},
    });
    await writeFile(setting, 'events: 1\noriginals: 400\n');
    expect(await purgeOn(layout, '2026-10-04')).toMatchObject({
      erased: { events: 4, originals: 0 },
    });
    await writeFile(setting, 'events: jamais\n');
    await expect(purgeOn(layout, '2026-10-04')).rejects.toMatchObject({
      problem: { code: 'bad-setting', file: 'settings/privacy.yaml', line: 1 },
    });
  });

  it('logs how much of what in the ledger, which goes on being read', async () => {
    const layout = await twoDeliveries();
    await purgeOn(layout, '2026-10-03');
    const line = JSON.parse(
      (await readFile(layout.manifest, 'utf8')).trimEnd().split('\n').at(-1) ?? '',
    ) as object;
    expect(line).toMatchObject({ run: 3, batches: [], erased: { events: 3, originals: 1 } });
    expect((await takeOn(layout, '2026-10-04', 'a')).state).toBe('unchanged');
  });
});

describe('a purge of enrolments', () => {
  const OLD = enrolmentsOf([
    ['D1', '30/06/2025'], // expired 30 June 2025, never seen again
    ['D2', '30/06/2025'], // renewed in the next snapshot
    ['D3', '30/06/2027'],
    ['D4', ''], // no expiry known, not in the next snapshot
    ['D5', ''], // no expiry known, still there
  ]);
  const NEW = enrolmentsOf([
    ['D2', '30/06/2026'],
    ['D3', '30/06/2027'],
    ['D5', ''],
  ]);

  const twoSnapshots = copiesOf(async () => {
    const layout = await directoryWith({
      'a/inscriptions-25056-2025-05-31.csv': OLD,
      'b/inscriptions-25056-2026-05-31.csv': NEW,
      'c/inscriptions-25056-2026-09-30.csv': enrolmentsOf([['D3', '30/06/2027']]),
    });
    await takeOn(layout, '2025-06-01', 'a');
    await takeOn(layout, '2026-06-01', 'b');
    return layout;
  });

  it('takes who expired, or was last seen, more than a year ago out of every snapshot', async () => {
    const layout = await twoSnapshots();
    const enrolled = await published(
      layout,
      'SELECT year, member, readers FROM enrolled ORDER BY ALL',
    );
    expect(enrolled).toEqual([
      { year: 2025, member: '25056', readers: 5 },
      { year: 2026, member: '25056', readers: 3 },
    ]);

    const counts = await enrolmentCounts(layout);

    expect((await purgeOn(layout, '2026-06-30')).erased).toMatchObject({ enrolments: 1 }); // D4
    expect((await purgeOn(layout, '2026-07-02')).erased).toMatchObject({ enrolments: 1 }); // D1
    expect((await purgeOn(layout, '2026-07-02')).state).toBe('nothing-due');
    expect(await enrolmentCounts(layout)).toEqual(counts);

    expect(await inLake(layout, 'enrolment', 'count(*)::INTEGER AS rows')).toEqual([{ rows: 6 }]);
    expect(lakeFiles(layout, 'enrolment')).toHaveLength(2);
    expect((await examine(layout)).findings).toEqual([]);
  });

  it('goes on from the frozen counts when the next snapshot comes', async () => {
    const layout = await twoSnapshots();
    await purgeOn(layout, '2026-07-02');
    await takeOn(layout, '2026-10-02', 'c');
    expect(
      await published(
        layout,
        `SELECT CAST(since AS VARCHAR) AS since, measure, readers FROM enrolment_count
        WHERE until = '2026-09-30' AND member = '25056' AND age_band = '' AND measure IN ('kept', 'expired', 'vanished', 'enrolled')
        ORDER BY measure`,
      ),
    ).toEqual([
      { since: null, measure: 'enrolled', readers: 1 },
      { since: '2026-05-31', measure: 'expired', readers: 1 },
      { since: '2026-05-31', measure: 'kept', readers: 1 },
      { since: '2026-05-31', measure: 'vanished', readers: 1 },
    ]);
    expect(await published(layout, 'SELECT year, readers FROM enrolled ORDER BY year')).toEqual([
      { year: 2025, readers: 5 },
      { year: 2026, readers: 1 },
    ]);
  });

  it('leaves no version that still holds them', async () => {
    const layout = await twoSnapshots();
    await purgeOn(layout, '2026-07-02');
    expect(readdirSync(layout.versions).sort()).toEqual(['current', 'stats-3.duckdb']);
    expect(existsSync(join(layout.versions, 'stats-2.duckdb'))).toBe(false);
  });

  it('keeps the place of a snapshot nobody is left of', async () => {
    const layout = await directoryWith({
      'a/inscriptions-25056-2024-05-31.csv': enrolmentsOf([['D1', '30/06/2024']]),
    });
    await takeOn(layout, '2024-06-01', 'a');
    await purgeOn(layout, '2026-07-02');
    expect(lakeFiles(layout, 'enrolment')).toEqual([]);
    expect((await examine(layout)).findings).toEqual([]);
    expect((await takeOn(layout, '2026-07-03', 'a')).state).toBe('unchanged');
  });
});

/** What is published of enrolments, the flags included. */
function enrolmentCounts(layout: Layout): Promise<unknown[]> {
  return published(
    layout,
    `SELECT year, snapshot AS until, NULL AS since, member, 'enrolled' AS measure, '' AS age_band, readers, secret_5, secret_11 FROM enrolled
     UNION ALL
     SELECT NULL, until, since, member, measure, age_band, readers, secret_5, secret_11 FROM enrolment_count
     ORDER BY ALL`,
  );
}
