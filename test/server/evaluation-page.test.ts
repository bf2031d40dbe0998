import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speakIn } from '../../web/words/speak-in.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { contentOf, FRENCH, pageText } from '../support/page-text.ts';
import { STORY } from '../support/story.ts';

const TABLES = {
  ...STORY,
  objective: [
    objective('resourcesOffered', 2025, 2, 'at-least'),
    objective('costPerUse', 2025, 0.1, 'at-most'),
    objective('Users asked', 2025, 80, 'at-least'),
  ],
};

function objective(indicator: string, year: number, target: number, direction: string) {
  return { indicator, year, target, direction, owner: null, batch: 'b' };
}

let staff: TestApp;
let english: TestApp;
beforeAll(async () => {
  staff = await openApp(TABLES);
  english = await openApp(TABLES, { language: 'en' });
});
afterAll(async () => {
  await Promise.all([staff.close(), english.close()]);
  // other files of the same worker speak French
  speakIn('fr');
});

describe('the page of the programme', () => {
  it('sets each target of the year beside what was reached, in the unit of its measure', async () => {
    const { targets } = await contentOf(staff.app, 'evaluation', '/evaluation?annee=2025');
    expect(targets).toMatchObject([
      // 100 000 € for the 200 000 weighted uses and more of the year
      { indicator: 'Users asked', measure: null, value: 'not-computable', reached: null },
      { indicator: 'costPerUse', unit: 'euro', target: 0.1, reached: false },
      { indicator: 'resourcesOffered', unit: 'resource', value: 3, previous: 3, reached: true },
    ]);
    const text = await pageText(staff.app, '/evaluation?annee=2025');
    expect(text).toContain('Un objectif sur deux est atteint en 2025');
    expect(text).toContain('Aucune source ne mesure « Users asked »');
    expect(text).toContain('Les 3 sources sont complètes en 2025');
  });

  it('says what is not known, and how it can be', async () => {
    const text = await pageText(staff.app, '/evaluation?annee=2026');
    expect(text).toContain('Aucun objectif reçu pour 2026');
    expect(text).toContain('peut déposer la liste de ses objectifs');
    expect(text).toContain('Il faut un état des inscriptions de l’année');
    expect(text).toContain('Manquent : Kiosque (octobre 2026)');
  });

  it('names an action, and why its effect cannot be told', async () => {
    const { effects } = await contentOf(staff.app, 'evaluation', '/evaluation?annee=2026');
    expect(effects).toMatchObject([
      { label: 'Atelier presse', place: 'Montbéliard', kind: 'noted', effect: 'not-computable' },
    ]);
    expect(effects[0]?.text).toMatch(/^Non calculable/);
  });

  it('marks the year a platform changed in, across which nothing is compared', async () => {
    const { sheet } = await contentOf(staff.app, 'evaluation', '/evaluation?annee=2026');
    const cost = sheet.find(({ id }) => id === 'costPerUse');
    expect(cost?.years.map(({ year, afterBreak }) => [year, afterBreak])).toEqual([
      [2022, false],
      [2024, false],
      [2025, false],
      [2026, true],
    ]);
  });

  it.each(['?annee=2025', '?annee=2026', '?annee=2022'])(
    'has no French word in English: %s',
    async (query) => {
      const text = await pageText(english.app, `/evaluation${query}`);
      const data =
        /Canopée|Besançon|Montbéliard|Département du Doubs|Audincourt|Valentigney|Nouvelle plateforme|Atelier presse|Ciné-club|La Discothèque/g;
      expect(text.replace(data, '')).not.toMatch(FRENCH);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    },
  );
});
