import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openThreeHouses, type ThreeHouses } from '../support/three-houses.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { contentOf, FRENCH, pageText } from '../support/page-text.ts';
import { STORY } from '../support/story.ts';
import { visitedAs } from '../support/visiting.ts';

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
};
const CHECKS = '/inscriptions/verifications?membre=25056';

let houses: ThreeHouses;
let staff: TestApp;
let everyone: TestApp;
let english: TestApp;
beforeAll(async () => {
  houses = await openThreeHouses(TABLES);
  ({ staff, everyone, english } = houses);
});
afterAll(() => houses.close());

describe('the page of checks', () => {
  it('lists lines of the asked member’s file, each to tick, to librarians alone', async () => {
    const text = await pageText(staff.app, CHECKS);
    expect(text).toContain('4 lignes à vérifier dans les derniers fichiers de Besançon');
    expect(text).toContain('a-25056.csv, reçu le 5 janvier 2026');
    expect(text).toContain('lignes 2 3 4 9 Noter');
    const { checks } = await contentOf(staff.app, 'checks', '/inscriptions/verifications');
    expect(checks?.uploads).toEqual([]);
    expect((await everyone.app.request(CHECKS)).status).toBe(401);
  });

  it('takes what is noted of lines, one by one or all that remain, and refuses what cannot be', async () => {
    const post = (fields: Readonly<Record<string, string>>, app = staff.app) =>
      app.request(CHECKS, {
        method: 'POST',
        headers: { origin: 'http://localhost', accept: 'application/json' },
        body: new URLSearchParams({ task: 'check', standing: 'seen', author: 'A', ...fields }),
      });
    const rule = 'lignes.b1.duplicate-within';
    const remaining = async () =>
      (await contentOf(staff.app, 'checks', CHECKS)).checks?.uploads[0]?.rules[0]?.remaining;
    expect((await post({ [`${rule}.3`]: 'on', seen: '0' }, everyone.app)).status).toBe(401);
    expect((await post({ seen: '0' })).status).toBe(422);
    expect((await post({ [`${rule}.5`]: 'on', seen: '0' })).status).toBe(422);
    expect((await post({ [`${rule}.3`]: 'on', seen: '0', comment: 'a@b.fr' })).status).toBe(422);
    expect(await remaining()).toEqual([2, 3, 4, 9]);
    expect((await post({ [`${rule}.3`]: 'on', seen: '0' })).status).toBe(200);
    expect(await remaining()).toEqual([2, 4, 9]);
    expect((await post({ [`${rule}.3`]: 'on', seen: '0', standing: 'again' })).status).toBe(409);
    expect((await post({ [rule]: 'on', seen: '0', standing: 'corrected' })).status).toBe(200);
    expect(await remaining()).toEqual([]);
    expect(await pageText(staff.app, CHECKS)).toContain(
      'Plus rien à vérifier dans les derniers fichiers de Besançon : 4 faites',
    );
    expect((await post({ [`${rule}.3`]: 'on', seen: '4', standing: 'again' })).status).toBe(200);
    expect(await remaining()).toEqual([3]);
  });

  it('shows whoever looks after one member that one at once, and names whose lines others are', async () => {
    const house = await openApp(TABLES, visitedAs('librarian:25056'));
    const text = await pageText(house.app, '/inscriptions/verifications');
    expect(text).toContain('4 lignes à vérifier dans les derniers fichiers de Besançon');
    const noted = await house.app.request('/inscriptions/verifications', {
      method: 'POST',
      headers: { origin: 'http://localhost', accept: 'application/json' },
      body: new URLSearchParams({
        ...{ task: 'check', standing: 'seen', author: 'A', seen: '0' },
        'lignes.b1.duplicate-within.3': 'on',
      }),
    });
    expect(noted.status).toBe(200);
    expect(await pageText(house.app, '/inscriptions/verifications?membre=25388')).toContain(
      'Les vérifications de Montbéliard sont réservées à ses bibliothécaires.',
    );
    await house.close();
  });

  it.each(['', '?membre=25056'])('has no French word in English: %s', async (query) => {
    const text = await pageText(english.app, `/inscriptions/verifications${query}`);
    const data = /Canopée|Besançon|Montbéliard|Département du Doubs|Audincourt|Valentigney/g;
    expect(text.replace(data, '')).not.toMatch(FRENCH);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});
