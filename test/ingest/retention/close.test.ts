import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { examine } from '../../../ingest/check/examine.ts';
import { closeYear, type YearClosing } from '../../../ingest/retention/close.ts';
import { command } from '../../support/command.ts';
import { copiesOf } from '../../support/data-directory.ts';
import { inLake } from '../../support/in-lake.ts';
import { published } from '../../support/published.ts';
import { cells, directoryWith, eventsOf, lakeFiles, takeOn } from '../../support/retention.ts';

const READERS = Array.from({ length: 12 }, (_, index) => `C${index}`);

/** Twelve readers in March, six of them in April too. */
const FIRST = [
  ...READERS.map((reader) => ['01/03/2025', reader] as const),
  ...READERS.slice(6).map((reader) => ['02/04/2025', reader] as const),
];
const NEXT_YEAR = [['01/03/2026', 'C1']] as const;

/** March again, told to have had 24 uses by twenty others; May for the first time. */
const RESTATED = [
  ...Array.from({ length: 24 }, (_, index) => ['05/03/2025', `N${index % 20}`] as const),
  ...READERS.map((reader) => ['01/05/2025', reader] as const),
];

function close(layout: Layout, year: number, yes = true): Promise<YearClosing> {
  return closeYear(layout, year, {
    now: () => new Date('2026-04-01T12:00:00Z'),
    progress: () => undefined,
    confirm: () => Promise.resolve(yes),
  });
}

const received = copiesOf(async () => {
  const layout = await directoryWith({
    'a/evenements-1.csv': eventsOf([...FIRST, ...NEXT_YEAR]),
    'b/evenements-2.csv': eventsOf(RESTATED),
  });
  await takeOn(layout, '2026-03-02', 'a');
  return layout;
});

function monthOf(layout: Layout, month: number): Promise<unknown[]> {
  return published(
    layout,
    `SELECT raw_uses, readers, secret_5 FROM cell
     WHERE year = 2025 AND month = ${month} AND span = 'month' AND member = 'group' AND scope = 'resource'`,
  );
}

function cohortsIn(layout: Layout): Promise<unknown[]> {
  return published(
    layout,
    `SELECT first_month, month, readers FROM cohort_cell WHERE year = 2025 AND member = 'group' ORDER BY ALL`,
  );
}

describe('closing a year', () => {
  it('leaves every cell as it was, without the readers, their rows or their key', async () => {
    const layout = await received();
    const before = await cells(layout);
    const cohorts = await cohortsIn(layout);
    expect(cohorts).toContainEqual({ first_month: 3, month: 4, readers: 6 });
    expect(readdirSync(layout.keys)).toEqual(['archive.key', 'use-2025.key', 'use-2026.key']);

    const closing = await close(layout, 2025);

    expect(closing).toMatchObject({
      state: 'closed',
      erased: { events: 18, 'reader-months': 18, keys: 1 },
    });
    expect(await cells(layout)).toEqual(before);
    expect(await cohortsIn(layout)).toEqual(cohorts);
    expect(readdirSync(layout.keys)).toEqual(['archive.key', 'use-2026.key']);
    expect(await published(layout, 'SELECT DISTINCT year FROM reader_month')).toEqual([
      { year: 2026 },
    ]);
    expect(await inLake(layout, 'reader_month', 'year')).toEqual([{ year: 2026 }]);
    expect(await inLake(layout, 'usage_event', 'year')).toEqual([{ year: 2026 }]);
    expect(readdirSync(layout.versions).sort()).toEqual(['current', 'stats-2.duckdb']);
    expect((await examine(layout)).findings).toEqual([]);
    expect(await published(layout, 'SELECT year, restated FROM closed_year')).toEqual([
      { year: 2025, restated: false },
    ]);
  });

  it('lets a restatement change the uses, not the readers, and says so', async () => {
    const layout = await received();
    await close(layout, 2025);
    expect(await monthOf(layout, 3)).toEqual([{ raw_uses: 12, readers: 12, secret_5: false }]);

    const { files } = await takeOn(layout, '2026-05-01', 'b');

    expect(files).toMatchObject([{ notes: [{ code: 'closed-year', year: 2025 }] }]);
    expect(await monthOf(layout, 3)).toMatchObject([{ raw_uses: 24, readers: 12 }]);
    expect(await published(layout, 'SELECT restated FROM closed_year')).toEqual([
      { restated: true },
    ]);
    expect(await inLake(layout, 'reader_month', 'year')).toEqual([{ year: 2026 }]);
    expect(readdirSync(layout.keys)).toEqual(['archive.key', 'use-2026.key']);
    expect((await examine(layout)).findings).toEqual([]);
  });

  it('hides uses that came since where nobody was counted: how few are behind them is not known', async () => {
    const layout = await received();
    await close(layout, 2025);
    await takeOn(layout, '2026-05-01', 'b');
    expect(await monthOf(layout, 5)).toEqual([{ raw_uses: 12, readers: null, secret_5: true }]);
  });

  it('counts double clicks and sessions of a closed year by reader all the same', async () => {
    const layout = await directoryWith({
      'a/evenements-1.csv': eventsOf(FIRST),
      'b/evenements-2.csv': [
        'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type',
        '01/03/2025;10:00:00;C1;Besançon;t;essai-video;',
        '01/03/2025;10:00:10;C1;Besançon;t;essai-video;', // double click
        '01/03/2025;10:00:15;C2;Besançon;t;essai-video;', // somebody else
      ].join('\n'),
    });
    await takeOn(layout, '2026-03-02', 'a');
    await close(layout, 2025);
    const { total } = await takeOn(layout, '2026-05-01', 'b');
    expect(total).toMatchObject({ read: 3, accepted: 2, skipped: { 'double-click': 1 } });
    expect(
      await published(
        layout,
        'SELECT uses, sessions FROM use_month WHERE year = 2025 AND month = 3',
      ),
    ).toEqual([{ uses: 2, sessions: 2 }]);
  });

  it('happens once, after the year is over, when somebody says yes', async () => {
    const layout = await received();
    expect(await close(layout, 2025, false)).toMatchObject({ state: 'not-confirmed' });
    expect(readdirSync(layout.keys)).toContain('use-2025.key');
    await expect(close(layout, 2026)).rejects.toMatchObject({ problem: { code: 'year-not-over' } });
    await expect(close(layout, 2019)).rejects.toMatchObject({
      problem: { code: 'nothing-of-year' },
    });

    const without = await command(layout, ['close', '2025']);
    expect(without).toMatchObject({ code: 2 });
    expect(without.err).toContain('Relancez avec --yes');
    const yes = await command(layout, ['close', '2025', '--yes']);
    expect(yes).toMatchObject({ code: 0 });
    expect(yes.out).toContain('Bilan 2025 clos');
    const ledger = await readFile(layout.manifest, 'utf8');
    expect((await command(layout, ['close', '2025', '--yes'])).out).toContain('déjà clos');
    expect(await readFile(layout.manifest, 'utf8')).toBe(ledger);
    await expect(command(layout, ['close', 'hier', '--yes'])).rejects.toMatchObject({
      problem: { code: 'not-a-year' },
    });
  });

  it('is finished by the next run when it was killed after its ledger line', async () => {
    const layout = await received();
    const before = await cells(layout);
    const killed = closeYear(layout, 2025, {
      now: () => new Date('2026-04-01T12:00:00Z'),
      confirm: () => Promise.resolve(true),
      progress: (step) => {
        if (step === 'load') throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(lakeFiles(layout, 'reader_month')).toHaveLength(2);
    expect(readdirSync(layout.keys)).toContain('use-2025.key');

    await takeOn(layout, '2026-04-02', 'a');
    expect(await cells(layout)).toEqual(before);
    expect(lakeFiles(layout, 'reader_month')).toHaveLength(1);
    expect(readdirSync(layout.keys)).toEqual(['archive.key', 'use-2026.key']);
    expect((await examine(layout)).findings).toEqual([]);
  });

  it('notices a frozen count that was altered', async () => {
    const layout = await received();
    await close(layout, 2025);
    const [name = ''] = lakeFiles(layout, 'frozen_reader');
    await writeFile(join(layout.lake, 'frozen_reader', name), 'autre chose');
    expect((await examine(layout)).findings).toMatchObject([{ part: 'lake', fault: 'different' }]);
  });
});
