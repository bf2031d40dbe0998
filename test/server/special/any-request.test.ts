import { fc, test } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../support/app.ts';
import { problemFor } from '../../support/special.ts';
import { STORY } from '../../support/story.ts';

const QUESTIONS = [
  'action-effects',
  'cohorts',
  'coverage',
  'enrolment-checks',
  'enrolment-cohorts',
  'funnel',
] as const;

const NAMES = ['year', 'member', 'source', 'measure', 'kind', '__proto__', 'year[]', ''];
const VALUES = ['2025', '2024', '0000', '9999', '-1', '1e3', '25056', '25', '2A004', 'group', 'uses', 'readers', "' OR 1=1 --", '${x}', '%00', '…', '']; // prettier-ignore

const queries = fc.array(
  fc.tuple(
    fc.constantFrom(...NAMES),
    fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary' })),
  ),
  { maxLength: 4 },
);

describe('any request for a special question', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await openApp(STORY);
  });
  afterAll(() => house.close());

  test.prop([fc.constantFrom(...QUESTIONS), queries], { numRuns: 400 })(
    'is answered, or refused by naming the parameter',
    async (question, query) => {
      const address = `/api/v1/${question}?${new URLSearchParams(query)}`;
      const response = await house.app.request(address);
      const body = await response.text();
      expect([200, 400, 404], `${address}\n${body}`).toContain(response.status);
      expect(body).not.toMatch(/SELECT |\.ts:\d|node_modules/);
      if (response.status !== 400) return;
      const { errors } = JSON.parse(body) as { errors: { parameter: string; allowed: string[] }[] };
      expect(errors.length).toBeGreaterThan(0);
    },
  );
});

describe('before the first version', () => {
  it.each(QUESTIONS)('%s says that nothing is published', async (question) => {
    const house = await openApp(null);
    const problem = await problemFor(house, `${question}?member=25056`);
    expect([400, 404]).toContain(problem.status);
    await house.close();
  });
});
