import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../ingest/check/examine.ts';
import { command } from '../support/command.ts';
import { AGREEMENT, dataDirectory, only, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const CENTS = `SELECT agreement ->> '$.charges[0].amount' AS cents FROM version`;
const TITLE = `SELECT agreement ->> 'title' AS title FROM version`;

describe('an agreement dropped like any file', () => {
  it('holds from its batch on, is undone and redone like a batch, and leaves the settings as they are', async () => {
    const layout = await dataDirectory({
      'a/evenements-1.csv':
        'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n01/03/2025;10:00:00;C1;Besançon;t;essai-video;\n',
      'b/avenant.yaml':
        AGREEMENT.replace("Convention d'essai", 'Avenant n° 1') +
        "charges:\n  - { kind: damages, provider: Presse SA, amount: 12.5, on: '2025-05-02', label: Jugement }\n",
      'c/avenant.yaml': AGREEMENT.replace('2020-12-01', 'hier'),
      'd/avenant.yaml':
        AGREEMENT +
        "charges:\n  - { kind: damages, provider: Presse SARL, amount: 12.5, on: '2025-05-02', label: Jugement }\n",
    });
    const before = await readFile(join(layout.settings, 'agreement.yaml'), 'utf8');
    await take(layout, 'a');
    const amended = only(await take(layout, 'b'), 'accepted');

    expect(amended).toMatchObject({ kind: 'agreement', totals: { members: 5, versions: 1 } });
    expect(await published(layout, TITLE)).toEqual([{ title: 'Avenant n° 1' }]);
    expect(await published(layout, CENTS)).toEqual([{ cents: '1250' }]);
    expect((await examine(layout)).findings).toEqual([]);
    expect(await readFile(join(layout.settings, 'agreement.yaml'), 'utf8')).toBe(before);

    await command(layout, ['undo', amended.batch, '--yes']);
    expect(await published(layout, TITLE)).toEqual([{ title: "Convention d'essai" }]);
    await command(layout, ['redo', amended.batch, '--yes']);
    expect(await published(layout, TITLE)).toEqual([{ title: 'Avenant n° 1' }]);

    expect(only(await take(layout, 'c'), 'refused').problem).toMatchObject({
      code: 'bad-setting',
      file: 'avenant.yaml',
      line: 16,
    });
    expect(only(await take(layout, 'd'), 'refused').problem).toMatchObject({
      ...{ code: 'bad-agreement', file: 'avenant.yaml', line: 18, path: 'charges.0.provider' },
      fault: { code: 'unknown-charged-provider', providers: ['Essai SA', 'Presse SA'] },
    });
  });
});

describe('a list of resources', () => {
  it('adds to the catalogue under every name it gives, and says which line it cannot take', async () => {
    const layout = await dataDirectory({
      'settings/profiles/ressources.yaml':
        "source: catalogue\nkind: resources\nfiles: ['ressources-*.csv']\ncolumns: { id: Code, name: Nom, kind: Famille, provider: Prestataire, from: Début, aliases: Autres noms }\n",
      'a/ressources-2025.csv':
        'Code;Nom;Famille;Prestataire;Début;Autres noms\n' +
        'jeux-en-boite;Jeux en boîte;Jeunesse;Boîte SA;01/01/2025;Jeux|Box Games\n' +
        'Mauvais Code;X;musique;Y;;\n' +
        'sans-famille;X;astrologie;Y;;\n',
      'b/evenements-1.csv':
        'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n01/03/2025;10:00:00;C1;Besançon;t;BOX GAMES;\n',
    });
    const file = only(await take(layout, 'a'), 'accepted');
    expect(file.rejects).toMatchObject([
      { line: 3, field: 'Code', rule: 'unknown-value' },
      { line: 4, field: 'Famille', rule: 'unknown-value', value: 'astrologie' },
    ]);
    expect(only(await take(layout, 'b'), 'accepted').counts).toMatchObject({ accepted: 1 });
    expect(
      await published(
        layout,
        `SELECT name, kind, valid_from::VARCHAR AS since FROM resource WHERE resource = 'jeux-en-boite'`,
      ),
    ).toEqual([{ name: 'Jeux en boîte', kind: 'children', since: '2025-01-01' }]);
  });
});
