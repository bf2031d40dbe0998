import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDurably } from '../../data/directory/durable.ts';
import type { Layout } from '../../data/directory/layout.ts';
import type { Mapping, MappingChoices } from '../../data/model/imports/mapping.ts';
import type { Shell } from '../../ingest/commands/command.ts';
import { givenTo } from '../../ingest/commands/given.ts';
import { profile } from '../../ingest/commands/profile.ts';
import { fr } from '../../ingest/words/fr.ts';
import { SHAPES } from './counts/shapes.ts';
import { dataDirectory } from '../support/data-directory.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

/** What the page asks of the ingest process. */
async function map(layout: Layout, file: string, choices: MappingChoices, ...options: string[]) {
  const said: string[] = [];
  const shell = {
    ...{ layout, words: fr, now: () => NOW, out: (line: string) => said.push(line) },
    lock: () => Promise.resolve(),
  } as unknown as Shell;
  const given = givenTo(profile, ['map', '--choices', JSON.stringify(choices), ...options, file]);
  if (!given) throw new Error('not taken');
  await profile.run(shell, given);
  return JSON.parse(said.join('')) as Mapping;
}

async function mapped(content: string, choices: MappingChoices = {}, name = 'fichier.csv') {
  const layout = await dataDirectory({ [`inbox/${name}`]: content });
  return map(layout, name, choices);
}

describe('a file nobody knows', () => {
  const shapes = Object.entries(SHAPES).filter(([, { file }]) => file !== 'membres.csv');

  it.each(shapes)('is read as a person reads it: %s', async (_, { file, content, figures }) => {
    const layout = await dataDirectory({ [`inbox/${file}`]: content });
    const guess = await map(layout, file, {});
    const said = { resource: 'essai-presse', 'w-ventes': 'left-out' };
    const seen = await map(layout, file, { ...guess.choices, ...said });
    expect(seen.faults).toEqual({});
    const summed: Record<string, number> = {};
    for (const { month, member, metric, value } of seen.preview?.sums ?? [])
      summed[`${month} ${member} ${metric}`] = value;
    const additive = Object.entries(figures).filter(([key]) => !key.endsWith('active-users'));
    expect(summed).toEqual(Object.fromEntries(additive));
  });

  it('is read by what somebody says rather than by what is guessed', async () => {
    const content =
      'Mois;Lieu;Vues;Heures\n01/02/2025;Besançon;12;3\n01/02/2025;Audincourt;5;1,5\n';
    const choices = { c1: 'date', c2: 'commune', c3: 'metrics', c4: 'metrics' };
    const said = { 'w-vues': 'downloads', 'w-heures': 'hours', resource: 'essai-video' };
    const { preview, yaml } = await mapped(content, { ...choices, ...said, dates: 'mm/dd/yyyy' });
    expect(preview?.sums).toEqual([
      expect.objectContaining({ month: '2025-01', member: '25031', metric: 'downloads', value: 5 }),
      expect.objectContaining({
        month: '2025-01',
        member: '25031',
        metric: 'seconds',
        value: 5400,
      }),
      expect.objectContaining({
        month: '2025-01',
        member: '25056',
        metric: 'downloads',
        value: 12,
      }),
      expect.objectContaining({
        month: '2025-01',
        member: '25056',
        metric: 'seconds',
        value: 10800,
      }),
    ]);
    expect(yaml).toContain('dates: mm/dd/yyyy');
  });

  it('of uses and of enrolments tells no value that may be somebody’s', async () => {
    const uses = await mapped(
      'Nom;Carte;Date;Ville;Titre\nDupont;2509912345;2025-03-01;Besançon;Thérèse R.\n',
    );
    expect(uses).toMatchObject({ isAboutPersons: true, choices: { kind: 'events', c2: 'reader' } });
    const told = JSON.stringify(uses);
    for (const text of ['Dupont', '2509912345', 'Thérèse']) expect(told).not.toContain(text);
    expect(uses.columns[3]).toMatchObject({ heading: 'Ville', values: ['Besançon'] });
    const bare = await mapped('Dupont;Jean;12/03/1950\nMartin;Anne;01/02/1960\n', {
      ...{ c1: 'commune', c3: 'date', c2: 'value', resource: 'essai-presse' },
    });
    for (const text of ['Dupont', 'Jean', '1950', 'Martin'])
      expect(JSON.stringify(bare)).not.toContain(text);
  });
});

describe('choices that cannot be', () => {
  const CONTENT = 'Mois;Période;Site;Nom;Vues\n2025-01;2025-01;Besançon;Dupont;3\n';
  const GOOD = { c1: 'date', c3: 'commune', c5: 'value', resource: 'essai-video' };

  it.each<[MappingChoices, string, RegExp]>([
    [{ c2: 'date' }, 'c2', /^La colonne 1 l’est déjà/],
    [{ c5: '' }, 'columns', /Aucune colonne ne contient les chiffres/],
    [{ c1: '' }, 'columns', /ne dit le mois/],
    [{ c4: 'resource' }, 'c4', /noms, des adresses/],
    [{ resource: '' }, 'resource', /^Aucune colonne ne dit la ressource/],
    [{ c2: 'months' }, 'c2', /n’est pas un mois/],
    [{ source: 'Ciné club' }, 'source', /minuscules/],
    [{ source: 'essai' }, 'source', /existe déjà/],
    [{ files: '*.csv' }, 'files', /^Trop large/],
    [{ files: 'autre-*.csv' }, 'files', /ne porte pas ce nom/],
    [{ files: 'fichier{lieu}.csv' }, 'files', /ne porte pas ce nom/],
    [{ kind: 'events', c1: 'date', c3: 'commune' }, 'columns', /ne distingue les lecteurs/],
  ])('are told beside their field: %j', async (changed, field, why) => {
    const { faults, preview, yaml } = await mapped(CONTENT, { ...GOOD, ...changed });
    expect(faults[field]).toMatch(why);
    expect([preview, yaml]).toEqual([null, '']);
  });

  it('months without a year ask for it', async () => {
    const { faults } = await mapped('Mois;Vues\nJanvier;3\n', { resource: 'essai-video' });
    expect(faults.files).toContain('{year}');
  });
});

describe('a profile that is written', () => {
  it('is there once, whoever is faster, and never over another one', async () => {
    const layout = await dataDirectory({ 'inbox/vues.csv': 'Mois;Vues\n2025-01;3\n' });
    const choices = { resource: 'essai-video' };
    const both = await Promise.all([1, 2].map(() => map(layout, 'vues.csv', choices, '--write')));
    expect(both.map(({ saved }) => saved).sort()).toEqual(['vues', null].sort());
    expect(both.find(({ saved }) => saved === null)?.faults.source).toMatch(/existe déjà/);
    const folder = join(layout.settings, 'profiles');
    expect((await readdir(folder)).sort()).toEqual(['essai.yaml', 'vues.yaml']);
    expect(await readFile(join(folder, 'vues.yaml'), 'utf8')).toContain('value: Vues');
    expect(await createDurably(join(folder, 'vues.yaml'), 'x')).toBe(false);
    const again = await map(layout, 'vues.csv', { ...choices, source: 'vues-2' }, '--write');
    expect(again).toMatchObject({ saved: null, faults: { files: expect.stringMatching(/« vues »/) as string } }); // prettier-ignore
  });

  it('is not, where nothing would be read', async () => {
    const layout = await dataDirectory({ 'inbox/vues.csv': 'Mois;Vues\n2025-01;douze\n' });
    const { saved, faults } = await map(layout, 'vues.csv', { resource: 'essai-video', c1: 'date', c2: 'value' }, '--write'); // prettier-ignore
    expect([saved, faults.columns]).toEqual([null, expect.stringMatching(/Aucune ligne/)]);
  });

  it('asks for a file that is there', async () => {
    const layout = await dataDirectory({ 'inbox/vues.csv': 'x\n' });
    await expect(map(layout, '../settings/agreement.yaml', {})).rejects.toMatchObject({
      problem: { code: 'not-in-inbox' },
    });
  });
});
