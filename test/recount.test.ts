import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { dataDirectory } from './support/data-directory.ts';
import { recount, type Recount } from './support/recount.ts';
import type { Account } from './support/recount/account.ts';
import type { Cell } from './support/recount/cells.ts';
import { HAS_SAMPLES, sample } from './support/samples.ts';

const SESSIONS = `
source: seances
kind: events
files: ['seances-*.csv']
columns: { date: Date, time: Heure, reader: Lecteur, commune: Commune, session: Séance }
constants: { resource: essai-video }
`;

const ENROLMENTS = `
source: inscriptions
kind: enrolments
files: ['inscriptions-*.csv']
columns: { card: Carte, commune: Bibliothèque, birthYear: Naissance, expiresOn: Expire le, state: État }
states: { Actif: active }
`;

async function recountOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...beside: readonly string[]
): Promise<Recount> {
  const { root } = await dataDirectory({
    'settings/profiles/seances.yaml': SESSIONS,
    'settings/profiles/inscriptions.yaml': ENROLMENTS,
    ...files,
  });
  const paths = Object.keys(files).map((name) => join(root, name));
  return recount(join(root, 'settings'), [...paths, ...beside], '2026-11-22');
}

function account(...[read, accepted, rejected, skipped, duplicates]: number[]): unknown {
  return { read, accepted, rejected, skipped, duplicates };
}

function onlyAccount({ accounts }: Recount): Account | undefined {
  return accounts.size === 1 ? [...accounts.values()][0] : undefined;
}

function figures({ cells }: Recount, key: string): (number | null)[] | undefined {
  const cell: Cell | undefined = cells.get(key);
  return cell && [cell.uses, cell.raw_uses, cell.sessions, cell.readers];
}

describe('the recount of events', () => {
  const TOP = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';

  it('gives every row the first fate that applies', async () => {
    const result = await recountOf({
      'evenements-2025.csv': iconv.encode(
        [
          'Relevé annuel;;;;;;',
          TOP,
          '01/03/2025;10:00:00;A;BESANCON;t1;Essai Musique;', // skipped: double click with the next
          '01/03/2025;10:00:30;A;Besançon;t1;Essai Musique;',
          '01/03/2025;10:01:01;A;25056;t1;Essai Musique;', // 31 s later: counts
          '01/03/2025;10:01:01;A;25056;t1;Essai Musique;', // duplicate, not a double click
          '01/03/2025;10:01:02;A;25056;t2;Essai Musique;', // another content
          '01/03/2025;10:01:03;B;ST VIT;t2;essai-video;',
          '01/03/2025;10:01:03;B;ST VIT;t2;essai-video;Extrait', // skipped by the profile
          '29/02/2025;10:01:03;;Nulle-Part;t2;essai-video;Extrait', // skipped comes before rejected
          '29/02/2025;10:01:03;B;Saint-Vit;t2;essai-video;', // no such day
          '29/02/2025;10:01:03;B;Saint-Vit;t2;essai-video;', // rejected again, no duplicate
          '01/03/2025;24:01:03;B;Saint-Vit;t2;essai-video;', // no such time
          '23/11/2026;10:01:03;B;Saint-Vit;t2;essai-video;', // tomorrow
          '01/03/2025;10:01:03; ;Saint-Vit;t2;essai-video;', // no reader
          '01/03/2025;10:01:03;B;Saint-Vite;t2;essai-video;', // no such commune
          '01/03/2025;10:01:03;B;Saint-Vit;t2;essai-jeux;', // no such resource
          '',
          '01/03/2025;10:01', // cells missing
          'TOTAL;;;;;;9',
          '02/03/2025;10:01:03;C;Montbéliard;l’été à 3 €;Musique en essai;', // last, without newline
        ].join('\r\n'),
        'windows-1252',
      ),
    });

    expect(onlyAccount(result)).toEqual(account(19, 5, 8, 5, 1));
    // music weighs 0.25, video 1
    expect(figures(result, 'year|2025|12|group|all|')).toEqual([2000, 5, 3, 3]);
    expect(figures(result, 'month|2025|3|25056|resource|essai-musique')).toEqual([750, 3, 1, 1]);
    expect(figures(result, 'month|2025|3|25|kind|video')).toEqual([1000, 1, 1, 1]);
    expect(figures(result, 'month|2025|3|25388|kind|video')).toEqual([0, 0, 0, 0]);
  });

  it('counts a session in the month of its first use, without an identifier by the hour', async () => {
    const result = await recountOf({
      'seances-2025.csv': [
        'Date;Heure;Lecteur;Commune;Séance',
        '01/02/2025;00:10:00;A;Besançon;s1',
        '31/01/2025;23:50:00;A;Besançon;s1',
        '01/02/2025;08:00:00;A;Besançon;',
        '01/02/2025;08:59:59;A;Besançon;',
        '01/02/2025;09:00:00;A;Besançon;',
        '02/02/2025;09:00:00;B;Besançon;s1', // another reader's
        '',
      ].join('\n'),
    });

    expect(onlyAccount(result)).toEqual(account(6, 6, 0, 0, 0));
    expect(figures(result, 'month|2025|1|25056|all|')).toEqual([1000, 1, 1, 1]);
    expect(figures(result, 'month|2025|2|25056|all|')).toEqual([5000, 5, 3, 2]);
    expect(figures(result, 'to-date|2025|2|25056|all|')).toEqual([6000, 6, 4, 2]);
  });

  it('counts each reader once in every span, and a year apart from another', async () => {
    const row = (day: string, reader: string, commune: string): string =>
      `${day};10:00:00;${reader};${commune};t;essai-video;`;
    const result = await recountOf({
      'evenements-2024.csv': [TOP, row('31/12/2024', 'A', 'Besançon')].join('\n'),
      'evenements-2025.csv': [
        TOP,
        row('10/01/2025', 'A', 'Besançon'),
        row('10/02/2025', 'A', 'Besançon'),
        row('10/02/2025', 'B', 'Besançon'),
        row('10/04/2025', 'A', 'Saint-Vit'),
      ].join('\n'),
    });

    const readers = (key: string): number | null | undefined => result.cells.get(key)?.readers;
    expect(readers('month|2025|2|group|all|')).toBe(2);
    expect(readers('month|2025|3|group|all|')).toBe(0);
    expect(readers('quarter|2025|3|group|all|')).toBe(2);
    expect(readers('quarter|2025|6|group|all|')).toBe(1);
    expect(readers('to-date|2025|1|group|all|')).toBe(1);
    expect(readers('year|2025|12|group|all|')).toBe(2);
    expect(readers('year|2025|12|25|all|')).toBe(1);
    expect(readers('year|2024|12|group|all|')).toBe(1);
    expect(result.cells.has('month|2025|5|group|all|')).toBe(false);
  });
});

describe('the recount of a COUNTER table', () => {
  const TOP = 'Institution_Name Customer_ID Platform Access_Method Metric_Type Reporting_Period_Total Jan-2025 Feb-2025'; // prettier-ignore
  const table = (...rows: readonly string[]): string =>
    `\uFEFFReport_ID\tPR\n\n${[TOP, ...rows].map((row) => row.replaceAll(/[ ]/g, '\t').replaceAll('_ ', ' ')).join('\n')}\n`;

  it('accounts for monthly values and counts what people requested', async () => {
    const uses = 'Plateforme·Presse Regular Total_Item_Requests';
    const text = table(
      `Audincourt x1 ${uses} 30 1,234 6·000`,
      `Audincourt x1 ${uses} 30 1,234 6·000`,
      `Inconnue 25388 ${uses} 3 3 `,
      `Inconnue x9 ${uses} 7 sept 4`,
      'Audincourt x1 Plateforme·Presse TDM Total_Item_Requests 50 50 0',
      'Audincourt x1 Plateforme·Presse Regular Unique_Item_Requests 9 9 9',
      'Audincourt x1 Plateforme·Presse Regular  9 9 9', // no metric
      '',
      `Total   Regular Total_Item_Requests 9 9 9`,
    ).replaceAll('·', ' ');
    const result = await recountOf({ 'presse.tsv': text });

    expect(onlyAccount(result)).toEqual(account(16, 8, 3, 3, 2));
    // press weighs 0.5; no reader is known
    expect(figures(result, 'year|2025|12|25031|all|')).toEqual([3617000, 7234, null, null]);
    expect(figures(result, 'month|2025|1|25388|kind|press')).toEqual([1500, 3, null, null]);
    expect(figures(result, 'month|2025|1|25056|kind|press')).toEqual([0, 0, null, null]);
    expect(figures(result, 'year|2025|12|none|resource|essai-presse')).toEqual([2000, 4, null, null]); // prettier-ignore
    expect(figures(result, 'year|2025|12|group|all|')).toEqual([3618500, 7237, null, null]);
  });

  it('gives way to events of the same resource and month, and knows no reader of the rest', async () => {
    const uses = 'Besançon x Essai·Vidéo Regular Total_Item_Requests';
    const result = await recountOf({
      'video.tsv': table(`${uses} 150 100 50`).replaceAll('·', ' '),
      'seances-2025.csv':
        'Date;Heure;Lecteur;Commune;Séance\n01/01/2025;00:10:00;A;Besançon;s1\n01/01/2025;07:10:00;A;Besançon;s2\n',
    });
    expect(figures(result, 'month|2025|1|25056|all|')).toEqual([2000, 2, 2, 1]);
    expect(figures(result, 'month|2025|2|25056|all|')).toEqual([50000, 50, null, null]);
  });

  it('says nothing of members when no institution is one', async () => {
    const result = await recountOf({
      'autre.tsv': table('X x Autre·Plateforme Regular Total_Item_Requests 3 1 2').replaceAll(
        '·',
        ' ',
      ),
    });
    expect(figures(result, 'year|2025|12|none|all|')).toEqual([null, 3, null, null]);
    expect(result.cells.has('year|2025|12|none|resource|autre-plateforme')).toBe(true);
    expect([...result.cells.keys()].every((key) => key.includes('|none|'))).toBe(true);
  });

  it.runIf(HAS_SAMPLES)('comes to the published totals of the official samples', async () => {
    const path = (report: string): string => sample(`counter-r51/${report}_sample_r51.tsv`);
    const items = await recountOf({}, path('IRM1'));
    expect(onlyAccount(items)).toEqual(account(120, 120, 0, 0, 0));
    expect(items.cells.get('year|2022|12|none|all|')?.raw_uses).toBe(55037);
    const platforms = await recountOf({}, path('PR'));
    expect(onlyAccount(platforms)).toEqual(account(2424, 2424, 0, 0, 0));
    expect(platforms.cells.get('year|2022|12|none|all|')?.raw_uses).toBe(254742);
  });
});

describe('the recount of enrolments', () => {
  it('accepts each card once', async () => {
    const result = await recountOf({
      'inscriptions-25056-2025-12-31.csv': [
        'Carte;Bibliothèque;Naissance;Expire le;État',
        'D1;Besançon;2015;01/02/2026;Actif',
        'D1;Besançon;2015;01/02/2026;Actif', // duplicate
        'D1;Besançon;2016;01/02/2026;Actif', // the card again, otherwise
        'D2;Médiathèque Pierre Essai;;;Actif',
        'D3;Besançon;20 ans;;Actif',
        'D4;Besançon;2000;31/02/2026;Actif',
        'D5;Besançon;2000;;Perdu',
        ';Besançon;2000;;Actif',
        'D6;Ailleurs;2000;;Actif',
        'Total;9;;;',
      ].join('\n'),
    });
    expect(onlyAccount(result)).toEqual(account(10, 2, 6, 1, 1));
    expect(result.cells.size).toBe(0);
  });
});

it('refuses a drop that tells a month of a resource twice', async () => {
  const text = 'Date;Heure;Lecteur;Commune;Séance\n01/01/2025;00:10:00;A;Besançon;s1\n';
  await expect(recountOf({ 'seances-1.csv': text, 'seances-2.csv': text })).rejects.toThrow(
    'two files tell essai-video 2025-1',
  );
});
