import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, dataDirectory, only, take } from '../support/data-directory.ts';
import { command } from '../support/command.ts';
import { inLake } from '../support/in-lake.ts';
import { published } from '../support/published.ts';

/** A library that moved, a name that another provider took over, an institution that changed members. */
const DATED = `
places:
  'Médiathèque Pierre Essai': '25056'
  'Médiathèque du Pont': [{ code: '25056', to: 2025-03-14 }, { code: '25031', from: 2025-03-15 }]
  'Médiathèque neuve': [{ code: '25388', from: 2025-04-01 }]
institutions:
  'Réseau du Pont': [{ code: '25056', to: 2025-01-31 }, { code: '25388', from: 2025-02-01 }]
resources:
  - { id: essai-musique, name: Essai Musique, kind: music, provider: Essai SA, aliases: [Scène] }
  - { id: essai-video, name: Essai Vidéo, kind: video, provider: Autre SA, aliases: [{ name: Scène, from: 2025-04-01 }] }
  - { id: ancienne-presse, name: Ancienne Presse, kind: press, provider: Presse SA, counter: [{ name: Kiosque, to: 2025-01-31 }] }
  - { id: essai-presse, name: Essai Presse, kind: press, provider: Presse SA, counter: [{ name: Kiosque, from: 2025-02-01 }] }
`;

const COUNTS_PROFILE = `
source: chiffres
kind: counts
files: ['chiffres-*.csv']
columns: { date: Mois, commune: Bibliothèque, resource: Ressource, value: Usages }
constants: { metric: usages }
`;

const ENROLMENTS_PROFILE = `
source: sigb
kind: enrolments
form: snapshot
files: ['inscriptions-*.csv']
columns: { card: Carte, commune: Bibliothèque, enrolledOn: Inscrit le, snapshot: Au }
`;

const EVENTS = [
  'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type',
  '14/03/2025;23:59:59;C1;MEDIATHEQUE DU PONT;t1;Scène;',
  '15/03/2025;00:00:00;C2;Médiathèque du Pont;t2;Scène;',
  '31/03/2025;23:59:59;C3;Médiathèque neuve;t3;Scène;', // line 4: not open yet
  '01/04/2025;00:00:00;C3;Médiathèque neuve;t4;SCENE;',
  '02/04/2025;10:00:00;C4;Médiathèque Pierre Essai;t5;essai-musique;',
].join('\n');

const USES = `
  SELECT lpad(CAST(month AS VARCHAR), 2, '0') || ' ' || commune || ' ' || resource || ' ' || CAST(sum(uses) AS INTEGER) AS line
  FROM   use_month GROUP BY month, commune, resource ORDER BY 1`;

const FIGURES =
  "SELECT month || ' ' || member || ' ' || resource || ' ' || value AS line FROM usage_count ORDER BY 1";

describe('a name with days in the catalogue', () => {
  it('stands for the place and the resource of the day of each use, and of no other', async () => {
    const layout = await dataDirectory({
      'settings/catalogue.yaml': DATED,
      'inbox/evenements-1.csv': EVENTS,
    });
    const file = only(await take(layout, 'inbox'), 'accepted');

    expect(file.counts).toMatchObject({ read: 5, accepted: 4, rejected: 1, duplicates: 0 });
    expect(file.rejects).toMatchObject([{ line: 4, field: 'Commune', rule: 'unknown-place' }]);
    const uses = [
      { line: '03 25031 essai-musique 1' },
      { line: '03 25056 essai-musique 1' },
      { line: '04 25056 essai-musique 1' },
      { line: '04 25388 essai-video 1' },
    ];
    expect(await published(layout, USES)).toEqual(uses);

    const checksum = await checksumOf(layout);
    await command(layout, ['undo', file.batch, '--yes']);
    expect(await published(layout, USES)).toEqual([]);
    await command(layout, ['redo', file.batch, '--yes']);
    await command(layout, ['rebuild']);
    expect(await checksumOf(layout)).toBe(checksum);

    // what was received stays what it was when its names change afterwards
    await writeFile(join(layout.settings, 'catalogue.yaml'), DATED.replace('2025-03-14', '2025-03-13'));
    await command(layout, ['rebuild']);
    expect(await published(layout, USES)).toEqual(uses);
  }); // prettier-ignore

  it('decides by the first day of a monthly figure and by the day of a snapshot', async () => {
    const layout = await dataDirectory({
      'settings/catalogue.yaml': DATED,
      'settings/profiles/chiffres.yaml': COUNTS_PROFILE,
      'settings/profiles/sigb.yaml': ENROLMENTS_PROFILE,
      'a/chiffres-2025.csv': [
        'Mois;Bibliothèque;Ressource;Usages',
        '03/2025;Médiathèque du Pont;Scène;10',
        '04/2025;Médiathèque du Pont;Scène;20',
        '03/2025;Réseau du Pont;essai-musique;40',
        '01/2025;Réseau du Pont;essai-musique;80',
      ].join('\n'),
      'b/inscriptions-2025.csv': [
        'Carte;Bibliothèque;Inscrit le;Au',
        'A1;Médiathèque du Pont;01/02/2025;14/03/2025',
        'A2;Médiathèque du Pont;01/02/2025;15/03/2025',
        'A3;Médiathèque du Pont;01/02/2025;32/03/2025', // the day is what is wrong, not the place
      ].join('\n'),
    });
    expect(only(await take(layout, 'a'), 'accepted').counts).toMatchObject({ accepted: 4 });
    const enrolled = only(await take(layout, 'b'), 'accepted');
    expect(enrolled.rejects).toMatchObject([{ line: 4, rule: 'bad-date' }]);

    expect(await published(layout, FIGURES)).toEqual([
      { line: '2025-01 25056 essai-musique 80' },
      { line: '2025-03 25056 essai-musique 10' },
      { line: '2025-03 25388 essai-musique 40' },
      { line: '2025-04 25031 essai-video 20' },
    ]);
    const snapshots = (await readFile(join(layout.lake, 'manifest.jsonl'), 'utf8')).match(
      /enrolments\/\d+\/2025-03-\d\d/g,
    );
    expect([...new Set(snapshots)].sort()).toEqual([
      'enrolments/25031/2025-03-15',
      'enrolments/25056/2025-03-14',
    ]);
  });

  it('spreads a COUNTER report over members and resources month by month', async () => {
    const performance = { Total_Item_Requests: { '2025-01': 3, '2025-02': 5, '2025-03': 7 } };
    const header = {
      Report_ID: 'PR',
      Release: '5.1',
      Created_By: 'Presse SA',
      Institution_Name: 'Réseau du Pont',
      Report_Filters: { Begin_Date: ['2025-01-01'], End_Date: ['2025-03-31'] },
    };
    const item = { Platform: 'kiosque', Attribute_Performance: [{ Performance: performance }] };
    const layout = await dataDirectory({
      'settings/catalogue.yaml': DATED,
      'inbox/pr.json': JSON.stringify({ Report_Header: header, Report_Items: [item] }),
    });
    only(await take(layout, 'inbox'), 'accepted');
    expect(await published(layout, FIGURES)).toEqual([
      { line: '2025-01 25056 ancienne-presse 3' },
      { line: '2025-02 25388 essai-presse 5' },
      { line: '2025-03 25388 essai-presse 7' },
    ]);
    expect(
      await inLake(
        layout,
        'usage_coverage',
        "month || ' ' || member || ' ' || resource AS line",
      ),
    ).toEqual([
      { line: '2025-01 25056 ancienne-presse' },
      { line: '2025-02 25388 essai-presse' },
      { line: '2025-03 25388 essai-presse' },
    ]);
  }); // prettier-ignore
});

describe('a catalogue with days', () => {
  it.each([
    ['two places on one day', 'to: 2025-03-14', 'to: 2025-03-15', ['places.Médiathèque du Pont.1', 4]],
    ['days that end before they begin', 'from: 2025-03-15', 'from: 2025-03-15, to: 2025-03-01', ['places.Médiathèque du Pont.1', 4]],
    ['two resources on one day', 'name: Kiosque, to: 2025-01-31', 'name: KIOSQUE, to: 2025-02-01', ['resources.3.counter.0', 12]],
    ['a day that does not exist', 'to: 2025-01-31 }, {', 'to: 2025-02-30 }, {', ['institutions.Réseau du Pont.0.to', 7]],
    ['no code', `Essai': '25056'`, `Essai': Besançon`, ['places.Médiathèque Pierre Essai', 3]],
    ['a misspelt field', 'name: Scène, from', 'name: Scène, depuis', ['resources.1.aliases.0', 10]],
  ] as const)('is refused for %s, with the line', async (_, right, wrong, [path, line]) => {
    const layout = await dataDirectory({ 'settings/catalogue.yaml': DATED.replace(right, wrong) });
    await expect(take(layout, 'inbox')).rejects.toMatchObject({
      problem: { code: 'bad-setting', file: 'settings/catalogue.yaml', line, path },
    });
  }); // prettier-ignore

  it('reads the form without days as it always did', async () => {
    const layout = await dataDirectory({
      'settings/catalogue.yaml': CATALOGUE,
      'inbox/evenements-1.csv':
        'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n01/03/1999;10:00:00;C1;MEDIATHEQUE PIERRE ESSAI;t;musique en essai;\n',
    });
    only(await take(layout, 'inbox'), 'accepted');
    expect(await published(layout, USES)).toEqual([{ line: '03 25056 essai-musique 1' }]);
  });
});

async function checksumOf(layout: Parameters<typeof published>[0]): Promise<string | undefined> {
  const [row] = await published<{ checksum: string }>(layout, 'SELECT checksum FROM version');
  return row?.checksum;
}
