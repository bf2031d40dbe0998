import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { Places } from '../../ingest/places.ts';
import { namesIn } from '../../ingest/profile/names.ts';
import { preview, type Preview } from '../../ingest/profile/preview.ts';
import { printPreview, printProposal } from '../../ingest/profile/print.ts';
import { propose, TO_FILL_IN } from '../../ingest/profile/propose.ts';
import { profileJsonSchema } from '../../ingest/profile/schema.ts';
import { readSettings } from '../../ingest/settings/read.ts';
import { openReceived } from '../../ingest/sources/open.ts';
import { ensureProgramsBuilt, programOf } from '../../server/setup/build.mjs';
import { en } from '../../ingest/words/en.ts';
import { fr } from '../../ingest/words/fr.ts';
import { SHAPES } from './counts/shapes.ts';
import { dataDirectory } from '../support/data-directory.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

/** Shapes whose meaning nobody can tell from the file alone: months before days, words for “missing”. */
const TOLD_ONLY = ['membres.csv'];

async function proposed(layout: Layout, path: string, name: string): Promise<string> {
  const settings = await readSettings(layout.settings);
  const opened = await openReceived({ path, name, scratch: join(layout.root, 'scratch') });
  if (opened.form === 'json') throw new Error('no table');
  return printProposal(propose(opened, namesIn(settings, new Places(settings))), name, fr);
}

/** What the proposal for a file would read, once the coordinator named the resource. */
async function trial(layout: Layout, path: string, name: string): Promise<Preview> {
  const text = await proposed(layout, path, name);
  const own = join(layout.settings, 'profiles', 'essai.yaml');
  await writeFile(own, text.replace(TO_FILL_IN, 'essai-presse'));
  return preview(path, await readSettings(layout.settings), NOW);
}

describe('a proposed profile', () => {
  const shapes = Object.entries(SHAPES).filter(([, { file }]) => !TOLD_ONLY.includes(file));

  it.each(shapes)('reads the figures a person reads: %s', async (_, { file, content, figures }) => {
    const layout = await dataDirectory({ [`inbox/${file}`]: content });
    const seen = await trial(layout, join(layout.inbox, file), file);
    const summed: Record<string, number> = {};
    for (const { month, member, metric, value } of seen.sums)
      summed[`${month} ${member} ${metric}`] = value;
    const additive = Object.entries(figures).filter(([key]) => !key.endsWith('active-users'));
    expect(summed).toEqual(Object.fromEntries(additive));
  });

  it('knows events and enrolments by their columns', async () => {
    const layout = await dataDirectory({
      'inbox/usages.csv':
        'Date;Heure;N° de carte;Commune;Titre\n2025-03-01;10:00:00;C1;Besançon;t\n',
      'inbox/lecteurs.csv':
        'Carte;Bibliothèque;Date de naissance;Statut;Date expiration\n1;Besançon;2001;actif;31/12/2025\n',
    });
    const of = async (name: string) =>
      parse(await proposed(layout, join(layout.inbox, name), name)) as object;
    expect(await of('usages.csv')).toMatchObject({
      kind: 'events',
      dates: 'iso',
      columns: {
        date: 'Date',
        time: 'Heure',
        reader: 'N° de carte',
        commune: 'Commune',
        content: 'Titre',
      },
      constants: { resource: TO_FILL_IN },
    });
    expect(await of('lecteurs.csv')).toMatchObject({
      kind: 'enrolments',
      columns: {
        card: 'Carte',
        commune: 'Bibliothèque',
        birth: 'Date de naissance',
        state: 'Statut',
        expiresOn: 'Date expiration',
      },
    });
  });
});

describe('a column of measures', () => {
  it('is known in the plural as well, so that measures are not added together', async () => {
    const layout = await dataDirectory({
      'inbox/mesures.csv':
        'Platform,Organization,Metrics,2025-01,2025-02\nP1,Besançon,Sessions,1,2\nP1,Besançon,Denied,10,20\n',
    });
    const text = await proposed(layout, join(layout.inbox, 'mesures.csv'), 'mesures.csv');
    expect(parse(text)).toMatchObject({
      wide: 'months',
      columns: { resource: 'Platform', commune: 'Organization', metric: 'Metrics' },
    });
  });
});

describe('the trial of a profile', () => {
  const PROFILE = `source: p\nkind: counts\nfiles: ['p.csv']\ncolumns: { month: Mois, resource: Ressource, member: Site, value: N }\n`;

  it('shows what would be read, what nobody knows, and keeps nothing', async () => {
    const layout = await dataDirectory({
      'settings/profiles/p.yaml': PROFILE,
      'inbox/p.csv':
        'Mois;Ressource;Site;N;Autre\njanv-25;Essai Presse;Besançon;12;a\njanv-25;Essai Prese;Besançon;1;a\njanv-25;Essai Presse;Besancn;1;a\n',
    });
    const seen = await preview(
      join(layout.inbox, 'p.csv'),
      await readSettings(layout.settings),
      NOW,
    );
    expect(seen).toMatchObject({
      source: 'p',
      counts: { read: 3, accepted: 1, rejected: 2 },
      tables: [{ line: 1, unread: ['Autre'] }],
      sums: [
        { month: '2025-01', member: '25056', resource: 'essai-presse', metric: 'uses', value: 12 },
      ],
      first: [{ line: 2, title: 'N', value: 12 }],
    });
    expect(seen.unknown).toMatchObject([
      { what: 'place', text: 'Besancn', suggestions: ['Besançon'] },
      { what: 'resource', text: 'Essai Prese', suggestions: ['Essai Presse', 'essai-presse'] },
    ]);
    const text = printPreview(seen, fr).join('\n');
    expect(text).toContain('colonnes non lues : « Autre »');
    expect(text).toContain('3 lues = 1 acceptée + 2 rejetées');
    expect(text).toContain('Rien n’a été gardé');
    expect((await readdir(layout.root)).sort()).toEqual(['inbox', 'settings']);
  });

  it('is a command, and so are the proposal and the schema', async () => {
    const layout = await dataDirectory({
      'settings/profiles/p.yaml': PROFILE,
      'inbox/p.csv': 'Mois;Ressource;Site;N\n2025-01;essai-presse;Besançon;3\n',
    });
    await ensureProgramsBuilt();
    const run = async (...args: string[]) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [programOf('ingest'), 'profile', ...args],
        {
          env: { ...process.env, DATA_DIR: layout.root },
        },
      );
      return stdout;
    };
    const file = join(layout.inbox, 'p.csv');
    const [seen, yaml] = await Promise.all([
      run('test', file, '--json'),
      run('new', file, '--out', join(layout.root, 'neuf.yaml')),
    ]);
    expect(JSON.parse(seen)).toMatchObject({ totals: { uses: 3 } });
    expect(yaml).toContain('neuf.yaml');
    expect(parse(await readFile(join(layout.root, 'neuf.yaml'), 'utf8'))).toMatchObject({
      kind: 'counts',
    });
  });
});

describe('the schema of a profile', () => {
  it.each([fr, en])('explains every field', (words) => {
    const { properties } = profileJsonSchema(words) as {
      properties: Record<string, { description: string }>;
    };
    expect(Object.keys(properties)).toContain('wide');
    for (const { description } of Object.values(properties)) expect(description).toMatch(/\S{3}/);
  });
});

describe('a profile that cannot be', () => {
  it.each([
    ['kind: counts\ncolumns: { value: N }\nconstants: { resource: r }', 'columns.date'],
    [
      'kind: counts\ncolumns: { reader: L, date: D, value: N }\nconstants: { resource: r }',
      'columns.reader',
    ],
    ['kind: counts\nwide: [months, metrics]\nconstants: { resource: r }', 'wide'],
    [
      'kind: counts\nwide: metrics\ncolumns: { date: D }\nmetrics: { A: b }\nconstants: { resource: r }',
      'metrics.A',
    ],
    [
      "kind: counts\nfiles: ['{lieu}.csv']\ncolumns: { date: D, value: N }\nconstants: { resource: r }",
      'files',
    ],
    [
      'kind: events\nwide: months\ncolumns: { date: D, reader: L, commune: C }\nconstants: { resource: r }',
      'wide',
    ],
  ])('is refused with the place: %s', async (text, path) => {
    const layout = await dataDirectory({ 'settings/profiles/p.yaml': `source: p\n${text}\n` });
    await expect(readSettings(layout.settings)).rejects.toMatchObject({
      problem: { code: 'bad-setting', path },
    });
  });
});
