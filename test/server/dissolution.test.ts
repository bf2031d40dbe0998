import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DissolutionAnswer } from '../../data/model/money/dissolution-answer.ts';
import type { Problem } from '../../server/problem.ts';
import { dissolutionSchema } from '../../server/routes/dissolution-schema.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { BILLED } from '../support/billed.ts';
import { CHARGED } from '../support/charged.ts';

const PATH = '/api/v1/dissolution';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(CHARGED);
});
afterAll(() => house.close());

async function ask(app: TestApp['app']): Promise<DissolutionAnswer> {
  const response = await app.request(PATH);
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  expect(() => dissolutionSchema.strict().parse(body)).not.toThrow();
  return body as DissolutionAnswer;
}

describe('/api/v1/dissolution', () => {
  it('lists what is outstanding of orders, penalty and damages', async () => {
    const { ready, outstanding, checklist } = await ask(house.app);
    expect({ ready, outstanding }).toEqual({ ready: false, outstanding: 5_800_58 });
    expect(checklist.map((one) => [one.member, one.due, one.paid, one.missing])).toEqual([
      ['25', 69_667_77, 68_977_99, ['invoice']],
      ['25031', 2_578_83, 2_553_30, ['invoice']],
      ['25056', 22_100_60, 21_881_78, ['invoice']],
      ['25388', 4_697_09, 0, ['invoice', 'payment']],
      ['25580', 2_105_71, 1_936_35, ['invoice']],
    ]);
  });

  it('is not ready while a line in quarantine may change it', async () => {
    const other = await openApp(BILLED);
    const { ready, refused } = await ask(other.app);
    await other.close();
    expect(ready).toBe(false);
    expect(refused).toMatchObject([{ rule: 'unknown-member', amount: 12_00 }]);
  });

  it('is described, is marked, and refuses parameters by name', async () => {
    const document = (await (await house.app.request('/api/v1/openapi.json')).json()) as {
      readonly paths: object;
    };
    expect(document.paths).toHaveProperty(['/dissolution', 'get', 'responses', '200']);
    const etag = (await house.app.request(PATH)).headers.get('ETag') ?? '';
    const again = await house.app.request(PATH, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    const refusal = await house.app.request(`${PATH}?year=2025`);
    expect(refusal.status).toBe(400);
    expect(((await refusal.json()) as Problem).errors?.[0]?.parameter).toBe('year');
  });

  it('says so when nothing is published', async () => {
    const empty = await openApp(null);
    const { status } = await empty.app.request(PATH);
    await empty.close();
    expect(status).toBe(404);
  });
});
