import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolmentCohortsSchema } from '../../server/routes/special/enrolment-cohorts.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { dataDirectory, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';
import { askSpecial } from '../support/special.ts';
import { STORY } from '../support/story.ts';

const PROFILE = `
source: inscriptions
kind: enrolments
files: ['inscriptions-*.csv']
columns: { card: carte, commune: lieu, enrolledOn: inscrit, expiresOn: expire }
`;

/** Readers of a town by the year they enrolled in, `''`: not told. */
function snapshot(town: string, cohorts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(cohorts).flatMap(([year, readers]) =>
    Array.from({ length: readers }, (_, number) =>
      [`${town}-${year}-${number}`, town, year === '' ? '' : `01/03/${year}`, ''].join(';'),
    ),
  );
  return ['carte;lieu;inscrit;expire', ...rows, `${town}-OLD;${town};01/01/2020;01/02/2020`].join('\n'); // prettier-ignore
}

it('publishes who stays enrolled, small cohorts hidden with another one', async () => {
  const layout = await dataDirectory({
    'settings/profiles/inscriptions.yaml': PROFILE,
    'inbox/inscriptions-25056-2024-12-31.csv': snapshot('Besançon', { 2023: 30, 2024: 40 }),
    'inbox/inscriptions-25056-2025-12-31.csv': snapshot('Besançon', { 2023: 3, 2024: 25, 2025: 50, '': 20 }), // prettier-ignore
  });
  const report = await take(layout, 'inbox');
  expect(report.files.map(({ state }) => state)).not.toContain('refused');
  const rows = await published<object>(
    layout,
    `SELECT CAST(year AS INTEGER) AS year, CAST(enrolled_year AS INTEGER) AS since, readers, secret_5
     FROM enrolment_cohort WHERE member = '25056' ORDER BY ALL`,
  );
  expect(rows).toEqual([
    { year: 2024, since: 2023, readers: 30, secret_5: false },
    { year: 2024, since: 2024, readers: 40, secret_5: false },
    { year: 2025, since: 0, readers: 20, secret_5: true }, // with 3 of 98 hidden alone, they would follow
    { year: 2025, since: 2023, readers: 3, secret_5: true },
    { year: 2025, since: 2024, readers: 25, secret_5: false },
    { year: 2025, since: 2025, readers: 50, secret_5: false },
  ]);
});

describe('/api/v1/enrolment-cohorts', () => {
  let house: TestApp;
  beforeAll(async () => {
    const row = { member: '25056', secret_5: false, secret_11: false };
    house = await openApp({
      ...STORY,
      enrolment_cohort: [
        { ...row, year: 2024, enrolled_year: 2024, readers: 40 },
        { ...row, year: 2025, enrolled_year: 2024, readers: 25 },
        { ...row, year: 2025, enrolled_year: 0, readers: 3, secret_5: true },
      ],
    });
  });
  afterAll(() => house.close());

  it('tells the part of each cohort that is still enrolled', async () => {
    const { cohorts } = await askSpecial(house, 'enrolment-cohorts?member=25056', enrolmentCohortsSchema); // prettier-ignore
    expect(cohorts.map(({ enrolledIn, years }) => [enrolledIn, years])).toEqual([
      [null, [{ year: 2025, readers: 'secret', share: 'secret' }]],
      [2024, [{ year: 2024, readers: 40, share: 1 }, { year: 2025, readers: 25, share: 0.625 }]], // prettier-ignore
    ]);
  });
});
