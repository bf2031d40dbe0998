import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { examine } from '../../ingest/check/examine.ts';
import { closeYear } from '../../ingest/retention/close.ts';
import { command } from '../support/command.ts';
import { dataDirectory, only, take } from '../support/data-directory.ts';
import { inLake } from '../support/in-lake.ts';
import { published } from '../support/published.ts';

const RESOURCES = `
resources:
  - { id: ancienne, name: Ancienne, kind: video, provider: Vidéo SA, aliases: [Scène] }
  - { id: nouvelle, name: Nouvelle, kind: music, provider: Musique SA, counter: [Musique en ligne] }
  - { id: derniere, name: Dernière, kind: music, provider: Musique SA }
`;

const MERGED = `${RESOURCES}merges: [{ resource: ancienne, into: nouvelle, from: 2025-03-01 }]\n`;

const HEADINGS = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';
const WINTER = [
  HEADINGS,
  '03/02/2025;10:00:00;L1;Besançon;t1;ancienne;',
  '04/02/2025;10:00:00;L1;Besançon;t2;nouvelle;',
  '05/02/2025;10:00:00;L2;Besançon;t3;ancienne;',
  '03/03/2025;10:00:00;L1;Besançon;t4;ancienne;',
  '03/03/2025;10:05:00;L1;Besançon;t5;ancienne;', // the same visit
  '04/03/2025;10:00:00;L1;Besançon;t6;nouvelle;',
  '05/03/2025;10:00:00;L3;Besançon;t7;nouvelle;',
  '06/03/2025;10:00:00;L2;Besançon;t8;Scène;',
].join('\n');
const APRIL = [
  HEADINGS,
  '01/04/2025;10:00:00;L2;Besançon;t1;ancienne;',
  '02/04/2025;10:00:00;L4;Montbéliard;t2;ancienne;',
].join('\n');

/** What each line comes to: uses, sessions, distinct readers. Added up by hand from the files above. */
const APART = [
  'ancienne 02: 2 2 2', // L1, L2
  'ancienne 03: 3 2 2', // L1, L2
  'ancienne 04: 2 2 2', // L2, L4
  'ancienne year: 7 6 3', // L1, L2, L4
  'nouvelle 02: 1 1 1', // L1
  'nouvelle 03: 2 2 2', // L1, L3
  'nouvelle 04: 0 0 0',
  'nouvelle year: 3 3 2', // L1, L3
];
const TOGETHER = [
  'ancienne 02: 2 2 2',
  'ancienne 03: 0 0 0',
  'ancienne 04: 0 0 0',
  'ancienne year: 2 2 2', // L1, L2
  'nouvelle 02: 1 1 1',
  'nouvelle 03: 5 4 3', // L1 used both and counts once; L2, L3
  'nouvelle 04: 2 2 2', // L2, L4
  'nouvelle year: 8 7 4', // L1, L2, L3, L4
];

function linesOf(layout: Layout, scope = 'resource', member = 'group'): Promise<string[]> {
  const when = `CASE span WHEN 'year' THEN 'year' ELSE lpad(CAST(month AS VARCHAR), 2, '0') END`;
  return texts(
    layout,
    `SELECT item || ' ' || ${when} || ': ' || CAST(raw_uses AS INTEGER) || ' ' || coalesce(CAST(CAST(sessions AS INTEGER) AS VARCHAR), '–') || ' '
            || coalesce(CAST(readers AS VARCHAR), '–') AS line
     FROM   cell WHERE scope = '${scope}' AND member = '${member}' AND (span = 'year' OR span = 'month' AND month > 1) ORDER BY 1`,
  );
}

async function texts(layout: Layout, sql: string): Promise<string[]> {
  return (await published<{ line: string }>(layout, sql)).map(({ line }) => line);
}

async function checksumOf(layout: Layout): Promise<string | undefined> {
  const [row] = await published<{ checksum: string }>(layout, 'SELECT checksum FROM version');
  return row?.checksum;
}

/** Writes the catalogue, and lets the next run publish what it changes. */
async function settle(layout: Layout, catalogue: string): Promise<void> {
  await writeFile(join(layout.settings, 'catalogue.yaml'), catalogue);
  await take(layout, 'a');
}

async function received(catalogue = RESOURCES): Promise<Layout> {
  const layout = await dataDirectory({
    'settings/catalogue.yaml': catalogue,
    'a/evenements-1.csv': WINTER,
    'b/evenements-2.csv': APRIL,
  });
  await take(layout, 'a', 'b');
  return layout;
}

describe('a resource merged into another', () => {
  it('counts in its line from that month on, readers of both once, and leaves the line with the setting', async () => {
    const layout = await received();
    expect(await linesOf(layout)).toEqual(APART);
    const apart = await checksumOf(layout);
    const lake = await inLake(layout, 'use_month', 'month, resource, uses, slice');

    await settle(layout, MERGED);
    expect(await linesOf(layout)).toEqual(TOGETHER);
    expect(await linesOf(layout, 'kind')).toEqual(
      TOGETHER.map((line) => line.replace('ancienne', 'video').replace('nouvelle', 'music')).sort(byText),
    );
    expect(await linesOf(layout, 'all')).toContain(' year: 10 9 4');
    expect(await linesOf(layout, 'resource', '25388')).toContain('nouvelle 04: 1 1 1');
    expect(
      await texts(layout, `SELECT resource || ' ' || month || ' ' || received_as AS line FROM coverage ORDER BY 1`),
    ).toEqual([
      'ancienne 2025-02 ancienne',
      'nouvelle 2025-02 nouvelle',
      'nouvelle 2025-03 ancienne',
      'nouvelle 2025-03 nouvelle',
      'nouvelle 2025-04 ancienne',
    ]);
    for (const table of ['use_day', 'use_hour', 'use_month'])
      expect(
        await texts(layout, `SELECT resource || ' ' || month || ' ' || CAST(sum(uses) AS INTEGER) || ' ' || CAST(sum(sessions) AS INTEGER) AS line
                             FROM ${table} GROUP BY resource, month ORDER BY 1`),
      ).toEqual(['ancienne 2 2 2', 'nouvelle 2 1 1', 'nouvelle 3 5 4', 'nouvelle 4 2 2']);
    expect(await texts(layout, 'SELECT resource AS line FROM resource ORDER BY 1')).toEqual(['ancienne', 'derniere', 'nouvelle']);

    expect(await inLake(layout, 'use_month', 'month, resource, uses, slice')).toEqual(lake);
    expect((await examine(layout)).findings).toEqual([]);

    await settle(layout, RESOURCES);
    expect(await checksumOf(layout)).toBe(apart);
    expect(await linesOf(layout)).toEqual(APART);
  }); // prettier-ignore

  it('lies in the lake under its own name even when it comes afterwards; undone, redone and rebuilt it is the same', async () => {
    const layout = await dataDirectory({
      'settings/catalogue.yaml': MERGED,
      'a/evenements-1.csv': WINTER,
      'b/evenements-2.csv': APRIL,
    });
    await take(layout, 'a');
    const before = await checksumOf(layout);
    const { batch } = only(await take(layout, 'b'), 'accepted');
    const after = await checksumOf(layout);

    expect(await linesOf(layout)).toEqual(TOGETHER);
    expect(
      await inLake(layout, 'use_month', `month || ' ' || resource || ' ' || uses AS line`),
    ).toEqual(['2 ancienne 2', '2 nouvelle 1', '3 ancienne 3', '3 nouvelle 2', '4 ancienne 1', '4 ancienne 1'].map((line) => ({ line })));

    await command(layout, ['undo', batch, '--yes']);
    expect(await checksumOf(layout)).toBe(before);
    await command(layout, ['redo', batch, '--yes']);
    expect(await checksumOf(layout)).toBe(after);
    expect((await command(layout, ['rebuild'])).out).toContain('identique');
    expect((await command(layout, ['verify'])).code).toBe(0);
  }); // prettier-ignore

  it('follows a chain of merges by their months', async () => {
    const layout = await received(`${RESOURCES}merges:
  - { resource: ancienne, into: nouvelle, from: 2025-03-01 }
  - { resource: nouvelle, into: derniere, from: 2025-04-01 }
`);
    expect(await linesOf(layout)).toEqual([
      ...TOGETHER.slice(0, 3),
      'ancienne year: 2 2 2',
      'derniere 02: 0 0 0',
      'derniere 03: 0 0 0',
      'derniere 04: 2 2 2',
      'derniere year: 2 2 2',
      'nouvelle 02: 1 1 1',
      'nouvelle 03: 5 4 3',
      'nouvelle 04: 0 0 0',
      'nouvelle year: 6 5 3', // L1, L2, L3
    ].sort(byText));
  }); // prettier-ignore

  it('without a month always counted there', async () => {
    const layout = await received(`${RESOURCES}merges: [{ resource: ancienne, into: nouvelle }]\n`);
    expect(await linesOf(layout)).toEqual([
      'nouvelle 02: 3 3 2', // L1, L2
      'nouvelle 03: 5 4 3',
      'nouvelle 04: 2 2 2',
      'nouvelle year: 10 9 4',
    ]);
  });

  it('adds its figures to those of another report, and to events', async () => {
    const report = {
      Report_Header: {
        Report_ID: 'PR', Release: '5.1', Created_By: 'Musique SA', Institution_Name: 'Besançon',
        Report_Filters: { Begin_Date: '2025-03-01', End_Date: '2025-04-30' },
      },
      Report_Items: [{
        Platform: 'Musique en ligne',
        Attribute_Performance: [{ Data_Type: 'Audiovisual', Access_Method: 'Regular', Performance: { Total_Item_Requests: { '2025-03': 100, '2025-04': 200 } } }],
      }],
    }; // prettier-ignore
    const layout = await dataDirectory({
      'settings/catalogue.yaml': `${RESOURCES}institutions: { Besançon: '25056' }\nmerges: [{ resource: ancienne, into: nouvelle, from: 2025-03-01 }, { resource: derniere, into: nouvelle, from: 2025-03-01 }]\n`,
      'settings/profiles/chiffres.yaml':
        'source: chiffres\nkind: counts\nfiles: [chiffres-*.csv]\ncolumns: { date: Mois, commune: Commune, resource: Ressource, value: Usages }\nconstants: { metric: usages }\n',
      'a/evenements-1.csv': WINTER.replaceAll(';nouvelle;', ';ancienne;'), // of L1, L2 and L3: five uses in March
      'a/chiffres-2025.csv':
        'Mois;Commune;Ressource;Usages\n03/2025;Besançon;derniere;1000\n04/2025;Besançon;derniere;2000\n03/2025;Besançon;ancienne;7\n',
      'a/pr.json': JSON.stringify(report),
    });
    await take(layout, 'a');
    // events tell ancienne in March: its total of 7 is left; nouvelle's report and derniere's totals are not
    expect(
      await texts(
        layout,
        `SELECT month || ' ' || CAST(raw_uses AS INTEGER) || ' ' || coalesce(CAST(readers AS VARCHAR), '–') AS line
         FROM cell WHERE scope = 'resource' AND item = 'nouvelle' AND member = '25056' AND span = 'month' AND month > 2 ORDER BY month`,
      ),
    ).toEqual(['3 1105 3', '4 2200 –']);
    expect((await examine(layout)).findings).toEqual([]);
  });
});

describe('a merge and a closed year', () => {
  const close = (layout: Layout) =>
    closeYear(layout, 2025, {
      now: () => new Date('2026-04-01T12:00:00Z'),
      progress: () => undefined,
      confirm: () => Promise.resolve(true),
    });
  const secrets = (layout: Layout) =>
    texts(layout, `SELECT item || ' ' || span || ' ' || secret_5 AS line FROM cell WHERE scope = 'resource' AND member = 'group' AND span = 'year' ORDER BY 1`); // prettier-ignore

  it('leaves readers frozen apart not computable together, and gives them back', async () => {
    const layout = await received();
    await close(layout);
    expect(await linesOf(layout)).toEqual(APART);

    await settle(layout, MERGED);
    expect(await linesOf(layout)).toEqual([
      'ancienne 02: 2 2 2',
      'ancienne 03: 0 0 0',
      'ancienne 04: 0 0 0',
      'ancienne year: 2 2 –',
      'nouvelle 02: 1 1 1',
      'nouvelle 03: 5 4 –',
      'nouvelle 04: 2 2 –',
      'nouvelle year: 8 7 –',
    ]);
    expect(await secrets(layout)).toEqual(['ancienne year true', 'nouvelle year true']);
    expect(await linesOf(layout, 'all')).toContain(' year: 10 9 4');

    await settle(layout, RESOURCES);
    expect(await linesOf(layout)).toEqual(APART);
  });

  it('keeps readers that were frozen together as long as they count together', async () => {
    const layout = await received(MERGED);
    await close(layout);
    expect(await linesOf(layout)).toEqual(TOGETHER);
    await settle(layout, RESOURCES);
    expect((await linesOf(layout)).filter((line) => line.endsWith('–'))).toEqual([
      'ancienne 03: 3 2 –',
      'ancienne 04: 2 2 –',
      'ancienne year: 7 6 –',
      'nouvelle 03: 2 2 –',
      'nouvelle year: 3 3 –',
    ]);
  });
});

describe('a merge of a resource that a received list declares', () => {
  it('is known, and the list cannot be undone while the merge needs it', async () => {
    const layout = await dataDirectory({
      'settings/catalogue.yaml': RESOURCES,
      'settings/profiles/ressources.yaml':
        'source: liste\nkind: resources\nfiles: [ressources-*.csv]\ncolumns: { id: Code, name: Nom, kind: Genre, provider: Fournisseur, from: Du }\n',
      'b/ressources-2025.csv': 'Code;Nom;Genre;Fournisseur;Du\nrecue;Reçue;video;Vidéo SA;01/01/2025\n',
      'a/evenements-1.csv': WINTER,
    }); // prettier-ignore
    const { batch } = only(await take(layout, 'b'), 'accepted');
    await settle(layout, `${RESOURCES}merges: [{ resource: ancienne, into: recue }]\n`);
    expect(await linesOf(layout)).toContain('recue year: 5 4 2');
    const checksum = await checksumOf(layout);
    await expect(command(layout, ['undo', batch, '--yes'])).rejects.toMatchObject({
      problem: { code: 'bad-catalogue', fault: { code: 'unknown-resource', text: 'recue' } },
    });
    expect((await examine(layout)).findings).toEqual([]);
    expect(await checksumOf(layout)).toBe(checksum);
  });
});

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
