import { TO_THE_PUBLIC, visitedAs } from '../../support/visiting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolmentChecksSchema } from '../../../server/routes/special/enrolment-checks.ts';
import { openApp, type TestApp } from '../../support/app.ts';
import { askSpecial, problemFor } from '../../support/special.ts';
import { STORY } from '../../support/story.ts';
import type { Row } from '../../support/version.ts';

const COUNTS = { read: 9, accepted: 9, rejected: 0, skipped: 0, duplicates: 0 };
const TABLES = {
  ...STORY,
  batch: [upload('b1', 'inscriptions-25056.csv'), upload('b2', 'inscriptions-25388.csv')],
  enrolment_check: [
    { batch: 'b1', line: 42, rule: 'outside-territory', member: '25056' },
    { batch: 'b1', line: 118, rule: 'duplicate-within', member: '25056' },
    { batch: 'b1', line: 5, rule: 'duplicate-within', member: '25056' },
    { batch: 'b2', line: 7, rule: 'inactive', member: '25388' },
  ],
};

function upload(batch: string, file: string): Row {
  return {
    ...{ batch, file, source: 'inscriptions', kind: 'enrolments', fingerprint: batch },
    ...COUNTS,
    ...{ received_on: '2026-01-05', provisional: false },
  };
}

let staff: TestApp;
let everyone: TestApp;
beforeAll(async () => {
  staff = await openApp(TABLES);
  everyone = await openApp(TABLES, TO_THE_PUBLIC);
});
afterAll(() => Promise.all([staff.close(), everyone.close()]));

describe('/api/v1/enrolment-checks', () => {
  it('is the work list of one member: its own file and lines, by rule', async () => {
    const list = await askSpecial(staff, 'enrolment-checks?member=25056', enrolmentChecksSchema);
    expect(list).toMatchObject({
      member: '25056',
      total: 3,
      counts: { 'duplicate-within': 2, 'outside-territory': 1, inactive: 0 },
      uploads: [
        {
          ...{ file: 'inscriptions-25056.csv', batch: 'b1', receivedOn: '2026-01-05' },
          rules: [
            { rule: 'duplicate-within', lines: [5, 118] },
            { rule: 'outside-territory', lines: [42] },
          ],
        },
      ],
    });
    expect(JSON.stringify(list)).not.toContain('25388');
  });

  it('is empty, not absent, where there is nothing to look at', async () => {
    const list = await askSpecial(staff, 'enrolment-checks?member=25031', enrolmentChecksSchema);
    expect(list).toMatchObject({ total: 0, uploads: [] });
  });

  it('is refused to the public, in plain words', async () => {
    const problem = await problemFor(everyone, 'enrolment-checks?member=25056');
    expect(problem).toMatchObject({ status: 401, title: 'Connexion nécessaire' });
  });

  it('is for the librarians of that member alone', async () => {
    const own = await openApp(TABLES, visitedAs('librarian:25056', 'commission', 'coordinator'));
    const list = await askSpecial(own, 'enrolment-checks?member=25056', enrolmentChecksSchema);
    expect(list.total).toBe(3);
    const other = await problemFor(own, 'enrolment-checks?member=25388');
    expect(other).toMatchObject({ status: 403, type: 'urn:canopee:problem:not-allowed' });
    await own.close();
  });

  it.each(['enrolment-checks', 'enrolment-checks?member=25462', 'enrolment-checks?member=x'])(
    'wants a member to be named: %s',
    async (path) => {
      const problem = await problemFor(staff, path);
      expect(problem.status).toBe(400);
      expect(problem.errors?.[0]).toMatchObject({
        parameter: 'member',
        allowed: expect.arrayContaining(['25056', '25']) as string[],
      });
    },
  );
});
