import { visitedAs } from '../support/visiting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speakIn } from '../../web/words/speak-in.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { contentOf, FRENCH, pageText } from '../support/page-text.ts';
import { STORY } from '../support/story.ts';
import type { Row } from '../support/version.ts';

const TABLES = {
  ...STORY,
  source: [
    { source: 'cine-club', kind: 'events', first_month: '2026-01', last_month: null },
    { source: 'kiosque', kind: 'counter', first_month: '2026-08', last_month: '2026-10' },
  ],
  batch: [
    batch('b1', 'cine-club', 'a-2026.csv', '2026-10-05', 3),
    batch('b2', 'kiosque', 'k-2026.csv', '2026-11-02', 0),
  ],
  reject: [
    reject(4, 'commune', 'unknown-place', 'Baume'),
    reject(9, 'commune', 'unknown-place', 'Baume'),
    reject(11, 'commune', 'unknown-place', 'Arc'),
    reject(2, 'carte', 'missing-reader', null),
  ],
  reception: [
    ...['2026-01', '2026-02'].map((month) => reception('cine-club', month, '25056', 40, 0)),
    reception('cine-club', '2026-01', '25031', 0, 0),
    reception('cine-club', '2026-02', '25031', 7, 3),
    reception('kiosque', '2026-08', '25056', 0, 0),
  ],
};

function batch(
  ...[id, source, file, day, rejected]: [string, string, string, string, number]
): Row {
  return {
    ...{ batch: id, source, kind: 'events', file, fingerprint: id, received_on: day },
    ...{ read: 50, accepted: 50 - rejected, rejected, skipped: 0, duplicates: 0 },
    provisional: false,
  };
}

function reject(line: number, field: string, rule: string, value: string | null): Row {
  return { batch: 'b1', line, field, rule, value, month: '2026-02' };
}

function reception(
  ...[source, month, member, uses, rejected]: [string, string, string, number, number]
): Row {
  return { source, month, member, uses, rejected, batch: source === 'kiosque' ? 'b2' : 'b1' };
}

let staff: TestApp;
let reader: TestApp;
let english: TestApp;
beforeAll(async () => {
  staff = await openApp(TABLES);
  reader = await openApp(TABLES, visitedAs('commission'));
  english = await openApp(TABLES, { language: 'en' });
});
afterAll(async () => {
  await Promise.all([staff, reader, english].map((one) => one.close()));
  // other files of the same worker speak French
  speakIn('fr');
});

describe('the page of what was received', () => {
  it('tells each month of each source, of all members or of one', async () => {
    const states = async (query: string) => {
      const { lines } = await contentOf(staff.app, 'receptions', `/donnees?annee=2026${query}`);
      return lines.map(({ name, months }) => [name, ...months.map(({ state }) => state)]);
    };
    const late = Array.from({ length: 7 }, () => 'missing');
    const [cine, kiosque] = await states('');
    expect(cine?.slice(0, 4)).toEqual(['Ciné-club', 'complete', 'partial', 'missing']);
    expect(kiosque).toEqual(['Kiosque', ...late.map(() => null), 'zero', 'missing', 'not-due', null, null]); // prettier-ignore
    const [alone] = await states('&membre=25031');
    expect(alone?.slice(0, 3)).toEqual(['Ciné-club', 'zero', 'partial']);
  });

  it('lists files and causes to staff, the heaviest first, with the place to look at', async () => {
    const { causes, batches } = await contentOf(staff.app, 'receptions', '/donnees?annee=2026');
    expect(batches?.map(({ file }) => file)).toEqual(['k-2026.csv', 'a-2026.csv']);
    expect(causes).toMatchObject([
      {
        sourceName: 'Ciné-club',
        reason: 'commune inconnue',
        value: 'Baume, Arc',
        distinct: 2,
        rows: 3,
        file: 'a-2026.csv',
        line: 4,
      },
      { reason: 'identifiant de lecteur absent', value: null, distinct: 0, rows: 1, line: 2 },
    ]);
    const text = await pageText(staff.app, '/donnees?annee=2026');
    expect(text).toContain('4 lignes en quarantaine, 2 causes');
    expect(text).toMatch(/a-2026\.csv Ciné-club usages un par un 05\/10\/2026/);
    expect(text).toMatch(/\d+ mois manquent ou sont rejetés en 2026/);
  });

  it('shows no file to whoever imports none, and says for whom they are', async () => {
    const content = await contentOf(reader.app, 'receptions', '/donnees?annee=2026');
    expect([content.batches, content.causes]).toEqual([null, null]);
    const text = await pageText(reader.app, '/donnees?annee=2026');
    expect(text).toContain('réservés aux agents connectés');
    expect(text).not.toContain('Baume');
    const file = await reader.app.request('/charts/quarantaine.csv?annee=2026');
    expect(await file.text()).not.toContain('Baume');
  });

  it.each(['?annee=2026', '?annee=2025', '?annee=2026&membre=25031'])(
    'has no French word in English: %s',
    async (query) => {
      const text = await pageText(english.app, `/donnees${query}`);
      const data = /Canopée|Besançon|Montbéliard|Département du Doubs|Ciné-club|La Discothèque/g;
      expect(text.replace(data, '')).not.toMatch(FRENCH);
      expect(text).toMatch(/^Data 202[56] — Canopée/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    },
  );
});
