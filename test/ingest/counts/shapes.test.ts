import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { addsUp } from '../../../ingest/counts.ts';
import type { FileOutcome } from '../../../ingest/report.ts';
import { AGREEMENT, dataDirectory, filledDirectory, take } from '../../support/data-directory.ts';
import { published } from '../../support/published.ts';
import { SHAPES } from './shapes.ts';

type Accepted = Extract<FileOutcome, { state: 'accepted' }>;

let root: string;
let layout: Layout;
let outcomes: ReadonlyMap<string, Accepted>;

beforeAll(async () => {
  const names = Object.values(SHAPES).map(({ file }, index) => [`s${index}`, file] as const);
  root = mkdtempSync(join(tmpdir(), 'canopee-'));
  layout = await filledDirectory(root, {
    'settings/agreement.yaml': AGREEMENT,
    'settings/catalogue.yaml': `institutions: { Ville de Besançon: '25056' }\nresources:\n${names
      .map(([id]) => `  - { id: ${id}, name: ${id}, kind: press, provider: P }\n`)
      .join('')}`,
    ...Object.fromEntries(
      Object.values(SHAPES).flatMap(({ file, content, profile }, index) => [
        [`inbox/${file}`, content],
        [`settings/profiles/s${index}.yaml`, profileOf(index, file, profile)],
      ]),
    ),
  });
  const report = await take(layout, 'inbox');
  outcomes = new Map(
    report.files.map((file) => {
      if (file.state !== 'accepted') throw new Error(JSON.stringify(file));
      return [file.file, file];
    }),
  );
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function profileOf(index: number, file: string, profile: string): string {
  const files = profile.includes('files:') ? '' : `files: ['${file}']\n`;
  return `source: s${index}\nkind: counts\n${files}constants: { resource: s${index} }\n${profile}\n`;
}

describe.each(Object.entries(SHAPES).map(([name, shape], index) => ({ name, shape, index })))(
  'a provider’s table: $name',
  ({ shape, index }) => {
    it('gives the figures a person reads in it', async () => {
      const rows = await published<{ key: string; value: number }>(
        layout,
        `SELECT month || ' ' || coalesce(member, 'null') || ' ' || metric AS key, CAST(value AS DOUBLE) AS value
         FROM usage_count WHERE resource = 's${index}' ORDER BY key`,
      );
      expect(Object.fromEntries(rows.map(({ key, value }) => [key, value]))).toEqual(shape.figures);
    });

    it('accounts for every value', () => {
      const counts = outcomes.get(shape.file)?.counts;
      if (!counts) throw new Error('not taken');
      const skipped = Object.values(counts.skipped).reduce((sum, each) => sum + each, 0);
      expect([counts.read, counts.accepted, skipped, counts.rejected, counts.duplicates]).toEqual(
        shape.account,
      );
      expect(addsUp(counts)).toBe(true);
    });
  },
);

describe('a value that is refused', () => {
  it('is named by line and column of its file', () => {
    expect(outcomes.get('long.csv')?.rejects).toEqual([
      { line: 9, field: 'Médiathèque', rule: 'unknown-place', value: 'Nulle-Part' },
      { line: 10, field: 'Indicateur', rule: 'unknown-metric', value: 'Ventes' },
      { line: 11, field: 'Nombre', rule: 'bad-number', value: '12,5' },
    ]);
    expect(outcomes.get('double.csv')?.rejects).toEqual([
      { line: 4, field: 'Février 2025 / Téléchargements', rule: 'bad-number', value: 'x' },
    ]);
  });

  it('is named by its sheet where there are several', () => {
    expect(outcomes.get('feuilles.xlsx')?.rejects).toEqual([
      { line: 2, field: 'Nulle part › Vues', rule: 'unknown-place', value: 'Nulle part' },
    ]);
  });
});

describe('rules that leave values out', () => {
  it('says by which', () => {
    expect(outcomes.get('long.csv')?.counts.skipped).toEqual({
      'blank-value': 1,
      'blank-line': 1,
      'summary-row': 1,
    });
    expect(outcomes.get('mesures.tsv')?.counts.skipped).toEqual({
      'blank-value': 1,
      'distinct-persons': 2,
    });
    expect(outcomes.get('feuilles.xlsx')?.counts.skipped).toEqual({ 'other-sheet': 2 });
  });

  it('adds distinct persons up nowhere, not even in the totals', () => {
    expect(outcomes.get('mesures.tsv')?.totals).toEqual({ seconds: 368_109, uses: 20 });
  });
});

describe('a heading that is no month', () => {
  it.each(['Jal-2025', 'Mrz-2025', 'Évolution'])(
    'refuses the file, naming the cell: %s',
    async (heading) => {
      const own = await dataDirectory({
        'settings/profiles/p.yaml': `source: p\nkind: counts\nfiles: ['p.csv']\nconstants: { resource: essai-video }\ncolumns: { commune: Commune }\nwide: months\n`,
        'inbox/p.csv': `\nCommune;janv-25;${heading};mars-25\nBesançon;1;2;3\n`,
      });
      const report = await take(own, 'inbox');
      expect(report.files).toMatchObject([
        { state: 'refused', problem: { code: 'bad-month-heading', line: 2, column: 3, heading } },
      ]);
    },
  );
});
