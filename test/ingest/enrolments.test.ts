import { describe, expect, it } from 'vitest';
import { dataDirectory, only, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const PROFILE = `
source: inscriptions
kind: enrolments
files: ['inscriptions-*.csv']
columns: { card: Carte, commune: Bibliothèque, birthYear: Naissance, enrolledOn: Inscrit le, expiresOn: Expire le, state: État }
states: { Actif: active, Expiré: expired, En attente: requested }
`;

const HEADING = 'Carte;Bibliothèque;Naissance;Inscrit le;Expire le;État';

async function snapshot(...rows: readonly string[]): ReturnType<typeof dataDirectory> {
  return dataDirectory({
    'settings/profiles/inscriptions.yaml': PROFILE,
    'inbox/inscriptions-25056-2025-12-31.csv': [HEADING, ...rows].join('\n'),
  });
}

describe('a snapshot of enrolments', () => {
  it('keeps an age band and a state, never a birth or a card', async () => {
    const layout = await snapshot(
      'D1001;Médiathèque Pierre Essai;2015;01/02/2024;01/02/2026;Actif',
      'D1002;Besançon;2010;01/02/2024;01/02/2025;Actif', // expired on the day
      'D1003;Besançon;1950;01/02/2024;;Actif',
      'D1004;Besançon;2000;01/02/2024;01/02/2026;En attente',
      'D1004;Besançon;2000;01/02/2024;01/02/2026;En attente', // the same line again
      'D1003;Besançon;1951;01/02/2024;;Actif', // line 7: the card again, otherwise
      'D1005;Besançon;20 ans;01/02/2024;;Actif', // line 8
      'D1006;Besançon;1999;30/02/2024;;Actif', // line 9
      'D1007;Besançon;1999;01/02/2024;;Perdu', // line 10
    );

    const file = only(await take(layout, 'inbox'), 'accepted');

    expect(file.counts).toEqual({ read: 9, accepted: 4, rejected: 4, skipped: {}, duplicates: 1 });
    expect(file.rejects).toEqual([
      { line: 7, field: 'Carte', rule: 'card-twice', value: null },
      { line: 8, field: 'Naissance', rule: 'bad-birth', value: null },
      { line: 9, field: 'Inscrit le', rule: 'bad-date', value: '30/02/2024' },
      { line: 10, field: 'État', rule: 'unknown-state', value: '…' },
    ]);
    expect(await published(layout, 'SELECT age_band, state FROM enrolment ORDER BY ALL')).toEqual([
      { age_band: '12–17', state: 'active' },
      { age_band: '18–25', state: 'requested' },
      { age_band: '65+', state: 'active' },
      { age_band: '<12', state: 'active' },
    ]);
    expect(await published(layout, 'SELECT member, readers, secret_5 FROM enrolled')).toEqual([
      { member: '25056', readers: 2, secret_5: true },
    ]);
  });

  it('is refused when a spreadsheet destroyed the card numbers', async () => {
    const layout = await snapshot('D1001;Besançon;2015;;;Actif', '2,08E+56;Besançon;2015;;;Actif');
    expect(only(await take(layout, 'inbox'), 'refused').problem).toEqual({
      code: 'damaged-cards',
      line: 3,
      count: 1,
    });
  });

  it('begins with its own rows when the file before it was refused half-way', async () => {
    const layout = await dataDirectory({
      'settings/profiles/inscriptions.yaml': PROFILE,
      'inbox/inscriptions-25056-2025-12-30.csv': `${HEADING}\n2,08E+56;Besançon;2015;;;Actif`,
      'inbox/inscriptions-25056-2025-12-31.csv': `${HEADING}\nD1001;Besançon;2015;;;Actif`,
    });
    const { files } = await take(layout, 'inbox');
    expect(files).toMatchObject([{ state: 'refused' }, { counts: { read: 1, accepted: 1 } }]);
  });
});
