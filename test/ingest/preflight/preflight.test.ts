import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { preflight } from '../../../ingest/pipeline.ts';
import type { FileOutcome } from '../../../ingest/report.ts';
import { command } from '../../support/command.ts';
import { plainSpaces } from '../../support/plain-spaces.ts';
import { copiesOf, dataDirectory, only, QUIET, take } from '../../support/data-directory.ts';

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type;Remarque\n';

/** So many uses on different days of a month, by one reader of Besançon. */
function month(month: string, uses: number): string {
  return Array.from({ length: uses }, (_, index) => {
    const day = String(index + 1).padStart(2, '0');
    return `${day}/${month};10:00:00;C1;Besançon;t;essai-video;;\n`;
  }).join('');
}

/** 2024: 2, 4 and 6 uses in February, March and April; March 2025: 3 uses. */
const LAST_YEAR = HEADING + month('02/2024', 2) + month('03/2024', 4) + month('04/2024', 6);
const MARCH = HEADING + month('03/2025', 3);
const MARCH_AGAIN = `${HEADING}${month('03/2025', 5)}06/03/2025;10:00:00;C1;Bezancon;t;essai-video;;\n07/03/2025;10:00:00;C1;Bezancon;t;essai-film;;\n`;

const directory = copiesOf(async () => {
  const layout = await dataDirectory({
    'a/evenements-2024.csv': LAST_YEAR,
    'b/evenements-2025-03.csv': MARCH,
    'c/evenements-2025-03-bis.csv': MARCH_AGAIN,
  });
  await take(layout, 'a');
  await take(layout, 'b');
  return layout;
});

async function dryRun(layout: Layout, ...names: string[]): Promise<FileOutcome[]> {
  const paths = names.map((name) => join(layout.root, name));
  return [...(await preflight(layout, paths, QUIET)).files];
}

async function everything(layout: Layout): Promise<string[]> {
  const names = await readdir(layout.root, { recursive: true });
  return names.filter((name) => !/^(scratch|keys)/.test(name)).sort();
}

describe('a dry run', () => {
  it('says what would change, by how much and beside what, and keeps nothing', async () => {
    const layout = await directory();
    const before = [await everything(layout), await readFile(layout.manifest, 'utf8')];

    const told = await command(layout, ['ingest', join(layout.root, 'c'), '--dry-run']);
    const out = plainSpaces(told.out);
    expect(told.code).toBe(0);
    expect(out).toContain('7 lues = 5 acceptées + 2 rejetées + 0 écartée + 0 doublon');
    expect(out).toContain(
      'usages : 5 ; même mois de l’an passé 4 (+25 %) ; moyenne mensuelle de l’an passé 4 (+25 %)',
    );
    expect(out).toMatch(
      /remplace 2025-03 du lot [0-9a-f]{16} \(evenements-2025-03\.csv, du 22\/11\/2026 13:00\) : séances 3 → 5 \(\+2, \+66,7 %\) ; usages 3 → 5/,
    );
    expect(out).toContain(
      'commune inconnue « Bezancon » : 2 lignes rejetées, vouliez-vous dire « Besançon »',
    );
    expect(out).toContain('colonnes que le profil ne lit pas : « Remarque »');
    expect(out).toContain('Voilà ce que ces fichiers changeraient.');
    expect([await everything(layout), await readFile(layout.manifest, 'utf8')]).toEqual(before);
  });

  it('gives the same as data', async () => {
    const layout = await directory();
    const { out } = await command(layout, [
      'ingest',
      join(layout.root, 'c'),
      '--dry-run',
      '--json',
    ]);
    const report = JSON.parse(out) as { readonly state: string; readonly files: FileOutcome[] };
    expect(report.state).toBe('to-confirm');
    expect(report.files).toMatchObject([
      {
        state: 'accepted',
        counts: { read: 7, accepted: 5, rejected: 2 },
        unknown: [
          { what: 'place', text: 'Bezancon', rows: 2, rejected: true },
          { what: 'column', text: 'Remarque', rejected: false },
        ],
        preflight: {
          comparisons: [
            { measure: 'sessions', month: '2025-03', value: 5, lastYear: 4 },
            { measure: 'uses', value: 5, lastYear: 4, lastYearMean: 4, lastYearMonths: 3 },
          ],
          spikes: [],
          replaced: [
            {
              series: 'events/essai',
              periods: ['2025-03'],
              from: { file: 'evenements-2025-03.csv' },
              to: { file: 'evenements-2025-03-bis.csv' },
              figures: { sessions: { before: 3, after: 5 }, uses: { before: 3, after: 5 } },
            },
          ],
        },
      },
    ]);
  });

  it('measures a file by those before it in the same drop, and knows a file it has', async () => {
    const layout = await dataDirectory({
      'a/evenements-2024.csv': LAST_YEAR,
      'a/evenements-2025.csv': MARCH,
    });
    const [, second] = await dryRun(layout, 'a');
    expect(second).toMatchObject({
      preflight: { comparisons: [{ measure: 'sessions' }, { measure: 'uses', lastYear: 4 }] },
    });
    await take(layout, 'a');
    const again = await preflight(layout, [join(layout.root, 'a')], QUIET);
    expect(again.state).toBe('unchanged');
    expect(again.files.map(({ state }) => state)).toEqual(['known', 'known']);
  });

  it('compares with nothing where the ledger was written before it kept figures', async () => {
    const layout = await directory();
    await forgetFigures(layout);
    const file = only(await preflight(layout, [join(layout.root, 'c')], QUIET), 'accepted');
    expect(file.preflight.comparisons).toMatchObject([{ lastYear: null }, { lastYear: null }]);
    expect(file.preflight.replaced[0]?.figures.uses).toEqual({ before: null, after: 5 });
    expect((await take(layout, 'c')).state).toBe('published');
  });
});

/** Writes the ledger as an earlier release did. */
async function forgetFigures(layout: Layout): Promise<void> {
  const lines = (await readFile(layout.manifest, 'utf8')).trimEnd().split('\n');
  const old = lines.map((line) => {
    const {
      sum: _sum,
      batches,
      ...run
    } = JSON.parse(line) as {
      sum: string;
      run: number;
      at: string;
      batches: Record<string, unknown>[];
    };
    const bare = { ...run, batches: batches.map(({ figures: _figures, ...batch }) => batch) };
    const sum = createHash('sha256').update(JSON.stringify(bare)).digest('hex').slice(0, 16);
    return JSON.stringify({ sum, ...bare });
  });
  await writeFile(layout.manifest, `${old.join('\n')}\n`);
}
