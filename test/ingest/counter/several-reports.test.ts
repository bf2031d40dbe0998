import { expect, it } from 'vitest';
import { dataDirectory, take } from '../../support/data-directory.ts';
import { published } from '../../support/published.ts';

const report = (id: string, institution: string, requests: number): string =>
  `Report_ID\t${id}\nRelease\t5.1\nInstitution_Name\t${institution}\nCreated_By\tPresse SA\n\n` +
  'Title\tPlatform\tMetric_Type\tReporting_Period_Total\tJan-2025\n' +
  `Un titre\tPlateforme Presse\tTotal_Item_Requests\t${requests}\t${requests}\n`;

it('adds journals and books up, never a report and the one that holds it, and each institution’s own', async () => {
  const layout = await dataDirectory({
    'a/journals.tsv': report('TR_J1', 'Ville de Besançon', 10),
    'a/books.tsv': report('TR_B1', 'Ville de Besançon', 5),
    'a/platform.tsv': report('PR', 'Montbéliard', 7),
    'a/titles.tsv': report('TR', 'Montbéliard', 7),
  });
  await take(layout, 'a');
  expect(
    await published(
      layout,
      `SELECT member, raw_uses FROM cell WHERE span = 'year' AND scope = 'resource' AND raw_uses > 0 ORDER BY member`,
    ),
  ).toEqual([
    { member: '25056', raw_uses: 15 },
    { member: '25388', raw_uses: 7 },
    { member: 'group', raw_uses: 22 },
  ]);
  expect(
    await published(
      layout,
      'SELECT member, sum(value)::DOUBLE AS value FROM counter_month GROUP BY member ORDER BY member',
    ),
  ).toEqual([
    { member: '25056', value: 15 },
    { member: '25388', value: 7 },
  ]);
});
