import { TO_THE_PUBLIC } from '../../support/visiting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cohortsSchema } from '../../../server/routes/special/cohorts.ts';
import { openApp, type TestApp } from '../../support/app.ts';
import { askSpecial, problemFor } from '../../support/special.ts';
import { STORY } from '../../support/story.ts';
import type { Row } from '../../support/version.ts';

const TABLES = {
  ...STORY,
  cohort_cell: [
    cell('25056', 1, 1, 40),
    cell('25056', 1, 2, 10, [false, true]),
    cell('25056', 2, 2, 3, [true, true]),
    cell('25056', 3, 3, 0),
    cell('group', 1, 1, 200),
    cell('group', 1, 2, 50),
    cell('group', 2, 2, 30),
  ],
};

function cell(
  member: string,
  ...[first, month, readers, [five, eleven] = [false, false]]: [number, number, number, [boolean, boolean]?] // prettier-ignore
): Row {
  const key = { year: 2025, member, first_month: first, month };
  return { ...key, readers, secret_5: five, secret_11: eleven };
}

let staff: TestApp;
let everyone: TestApp;
beforeAll(async () => {
  staff = await openApp(TABLES);
  everyone = await openApp(TABLES, TO_THE_PUBLIC);
});
afterAll(() => Promise.all([staff.close(), everyone.close()]));

describe('/api/v1/cohorts', () => {
  it('tells the size of each cohort and how many came back, by months since', async () => {
    const answer = await askSpecial(staff, 'cohorts?year=2025', cohortsSchema);
    expect(answer.cohorts.map(({ place, first, size }) => [place, first, size])).toEqual([
      ['25056', '2025-01', 40],
      ['25056', '2025-02', 'secret'],
      ['group', '2025-01', 200],
      ['group', '2025-02', 30],
    ]);
    expect(answer.cohorts[0]?.months).toEqual([
      { month: '2025-01', since: 0, readers: 40, share: 1 },
      { month: '2025-02', since: 1, readers: 10, share: 0.25 },
    ]);
    expect(answer.notes.map(({ code }) => code)).toEqual([
      'demonstration',
      'within-year',
      'secret',
    ]);
  });

  it('hides more from the public, and answers for one member', async () => {
    const answer = await askSpecial(everyone, 'cohorts?year=2025&member=25056', cohortsSchema);
    expect(answer.cohorts[0]?.months[1]).toMatchObject({ readers: 'secret', share: 'secret' });
    expect(answer.cohorts.every(({ place }) => place === '25056')).toBe(true);
  });

  it('says why there is none', async () => {
    const answer = await askSpecial(staff, 'cohorts?year=2024', cohortsSchema);
    expect(answer.cohorts).toEqual([]);
    expect(answer.notes.map(({ code }) => code)).toContain('no-cohorts');
  });

  it.each([
    ['cohorts?member=group', 400, 'member'],
    ['cohorts?month=3', 400, 'month'],
    ['cohorts?year=1999', 404, undefined],
  ])('names what it cannot take: %s', async (path, status, parameter) => {
    const problem = await problemFor(staff, path);
    expect(problem.status).toBe(status);
    expect(problem.errors?.[0]?.parameter).toBe(parameter);
  });
});
