import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openThreeHouses, type ThreeHouses } from '../support/three-houses.ts';
import type { TestApp } from '../support/app.ts';
import { contentOf, FRENCH, pageText } from '../support/page-text.ts';
import { STORY } from '../support/story.ts';
import type { Row } from '../support/version.ts';

const COUNTS = { read: 9, accepted: 9, rejected: 0, skipped: 0, duplicates: 0 };
const TABLES = {
  ...STORY,
  batch: [
    {
      ...{ batch: 'b1', file: 'a-25056.csv', source: 'inscriptions', kind: 'enrolments' },
      ...{ fingerprint: 'b1', ...COUNTS, received_on: '2026-01-05', provisional: false },
    },
  ],
  enrolment_check: [2, 3, 4, 9].map((line) => ({
    ...{ batch: 'b1', line, rule: 'duplicate-within', member: '25056' },
  })),
  enrolment_count: [counted('active', 1025, false), counted('regular', 4, true)],
  activation_source: [{ year: 2025, source: 'cine-club', linked: true }],
};

function counted(measure: string, readers: number, secret: boolean): Row {
  return {
    ...{ since: '2024-12-31', until: '2025-12-31', origin: 'activity', member: '25056' },
    ...{ measure, readers, age_band: '', secret_5: secret, secret_11: secret },
  };
}

let houses: ThreeHouses;
let staff: TestApp;
let everyone: TestApp;
let english: TestApp;
beforeAll(async () => {
  houses = await openThreeHouses(TABLES);
  ({ staff, everyone, english } = houses);
});
afterAll(() => houses.close());

describe('the page of enrolments', () => {
  const BESANCON = '/inscriptions?annee=2025&membre=25056';

  it('says the part of the enrolled that is active, and what is hidden in letters', async () => {
    const text = await pageText(staff.app, BESANCON);
    expect(text).toContain('25 % des 4 100 inscrits de Besançon ont utilisé une ressource en 2025');
    expect(text).toContain('1 025 inscrits de Besançon ont utilisé une ressource');
    expect(text).toContain('Réguliers (trois mois ou plus) : s.');
  });

  it('says what is not known, why, and who can mend it', async () => {
    const text = await pageText(staff.app, '/inscriptions?annee=2026');
    expect(text).toContain('Aucun état des inscriptions n’a été reçu pour 2026');
    expect(text).toContain('La bibliothèque peut déposer l’export de ses inscrits');
    expect(text).toContain('Délai de validation non calculable');
  });

  it('says how much there is to check and where; to the public, for whom it is', async () => {
    const text = await pageText(staff.app, '/inscriptions?annee=2025');
    expect(text).toContain('4 lignes à vérifier dans les derniers fichiers');
    expect(text).toContain('Besançon 4 0 0');
    expect((await contentOf(everyone.app, 'enrolments', BESANCON)).checks).toBeNull();
    expect(await pageText(everyone.app, BESANCON)).toContain('réservée aux bibliothécaires');
  });

  it.each(['', '?annee=2025', '?annee=2025&membre=25056'])(
    'has no French word in English: %s',
    async (query) => {
      const text = await pageText(english.app, `/inscriptions${query}`);
      const data =
        /Canopée|Besançon|Montbéliard|Département du Doubs|Audincourt|Valentigney|Nouvelle plateforme/g;
      expect(text.replace(data, '')).not.toMatch(FRENCH);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    },
  );
});
