import { expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { CATALOGUE, dataDirectory, EVENTS_PROFILE, take } from '../support/data-directory.ts';
import { everythingKept } from '../support/kept.ts';

const PROFILE = `
source: inscriptions
kind: enrolments
files: ['inscriptions-*.csv']
columns: { card: carte, commune: lieu, birthYear: né, enrolledOn: inscrit, expiresOn: expire, residence: habite }
`;
const HEADING = 'nom;carte;lieu;né;inscrit;expire;habite';

it('points to the lines of the last uploads, each member to its own, and to nobody', async () => {
  const layout = await dataDirectory({
    'settings/catalogue.yaml': CATALOGUE.replace('kind: video,', 'kind: video, audience: adult,'),
    'settings/profiles/essai.yaml': `${EVENTS_PROFILE}readerIs: card\n`,
    'settings/profiles/inscriptions.yaml': PROFILE,
    'inbox/inscriptions-25056-2024-12-31.csv': [
      HEADING,
      'CANARI-1;OLD;Nulle-Part;1980;;;', // an upload that is not the last one
      'CANARI-1;BOTH;Besançon;1980;;;',
    ].join('\n'),
    'inbox/inscriptions-25056-2025-12-31.csv': [
      HEADING,
      '',
      'CANARI-2;BOTH;Besançon;1980;01/01/2025;;', // 3: also in Montbéliard
      'CANARI-3;TWICE;Besançon;1980;01/01/2025;;25000',
      'CANARI-4;TWICE;Besançon;1981;01/01/2025;;25000', // 5: the card again
      'CANARI-5;FAR;Besançon;1980;01/01/2025;;70000', // 6: lives elsewhere
      'CANARI-6;LOST;Besançonne;1980;01/01/2025;;', // 7: no such commune
      'CANARI-7;ELSE;90010;1980;01/01/2025;;', // 8: a commune of the next department
      'CANARI-8;LATE;Besançon;1980;01/01/2020;15/03/2025;', // 9: expired, active in May
      'CANARI-9;ON-TIME;Besançon;1980;01/01/2020;15/05/2025;', // expired in the month of the use
      'CANARI-10;YOUNG;Besançon;2012;01/01/2025;;', // 11: sees a film for adults
      'CANARI-11;PUPIL;Besançon;2012;01/01/2025;;', // hears music
      'CANARI-12;ASLEEP;Besançon;1980;01/01/2020;;Pontarlier', // 13: last seen in November 2023
    ].join('\n'),
    'inbox/inscriptions-25388-2025-06-30.csv': [HEADING, 'CANARI-13;BOTH;Montbéliard;1980;;;'].join('\n'), // prettier-ignore
    'inbox/evenements-1.csv': [
      'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type',
      '01/11/2023;10:00:00;ASLEEP;Besançon;t;essai-musique;',
      ...['LATE', 'ON-TIME', 'BOTH', 'FAR', 'PUPIL', 'TWICE'].map(
        (card) => `20/05/2025;10:00:00;${card};Besançon;t;essai-musique;`,
      ),
      '20/05/2025;10:00:00;YOUNG;Besançon;t;essai-video;',
    ].join('\n'),
  });
  const report = await take(layout, 'inbox');
  expect(report.files.map(({ state }) => state)).not.toContain('refused');

  const json = await command(layout, ['checks', '--json']);
  const checks = JSON.parse(json.out) as Record<string, unknown>[];
  expect(checks.map(({ member, file, line, rule }) => [member, file, line, rule])).toEqual([
    ['25056', 'inscriptions-25056-2025-12-31.csv', 3, 'duplicate-across'],
    ['25056', 'inscriptions-25056-2025-12-31.csv', 5, 'duplicate-within'],
    ['25056', 'inscriptions-25056-2025-12-31.csv', 6, 'outside-territory'],
    ['25056', 'inscriptions-25056-2025-12-31.csv', 7, 'unknown-commune'],
    ['25056', 'inscriptions-25056-2025-12-31.csv', 8, 'outside-territory'],
    ['25056', 'inscriptions-25056-2025-12-31.csv', 9, 'expired-active'],
    ['25056', 'inscriptions-25056-2025-12-31.csv', 11, 'minor-adult'],
    ['25056', 'inscriptions-25056-2025-12-31.csv', 13, 'inactive'],
    ['25388', 'inscriptions-25388-2025-06-30.csv', 2, 'duplicate-across'],
  ]);

  const own = await command(layout, ['checks', '--member', '25388', '--csv']);
  expect(own.out.trim().split('\n').slice(1)).toEqual([
    expect.stringMatching(/^25388;inscriptions-25388-2025-06-30.csv;2;carte aussi inscrite chez un autre membre;/), // prettier-ignore
  ]);
  const text = await command(layout, ['checks', '--member', '25056']);
  expect(text.out).toContain('8 lignes à vérifier');
  expect(text.out).toContain('  aucun usage depuis plus de 24 mois : ligne 13\n');
  await expect(command(layout, ['checks', '--member', '99999'])).rejects.toMatchObject({
    problem: { code: 'unknown-member', member: '99999' },
  });

  const cards = ['CANARI', 'ASLEEP', 'ON-TIME', 'PUPIL', 'YOUNG', 'BOTH'];
  for (const kept of [...(await everythingKept(layout)), json.out, own.out, text.out])
    for (const canary of cards) expect(kept).not.toContain(canary);
});
