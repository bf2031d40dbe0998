import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProofsAnswer } from '../../server/costs/proofs.ts';
import {
  dueSchema,
  proofsSchema,
  reconciliationSchema,
  sharesSchema,
} from '../../server/routes/bills-schema.ts';
import { problemSchema } from '../../server/routes/consumption-schema.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { BILLED } from '../support/billed.ts';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(BILLED);
});
afterAll(() => house.close());

async function get(path: string): Promise<{ status: number; etag: string | null; body: unknown }> {
  const answer = await house.app.request(`http://127.0.0.1/api/v1/${path}`);
  return {
    status: answer.status,
    etag: answer.headers.get('ETag'),
    body: await answer.json(),
  };
}

describe('the routes of shares, dues and invoices', () => {
  it('answer as their schemas say', async () => {
    const shares = sharesSchema.parse((await get('shares?year=2025')).body);
    expect(shares.terms).toMatchObject({ vintage: 2022, departmentPopulation: 548_662 });
    expect(shares.members[1]).toMatchObject({ member: '25056', served: 120_057, due: 2_188_178 });

    const due = dueSchema.parse((await get('due?year=2025')).body);
    expect(due.total.inclTax).toBe(10_000_000);
    expect(
      due.rows.find((row) => row.member === '25580' && row.provider === 'La Lanterne'),
    ).toMatchObject({
      orders: ['BC-2025-1'],
      exclTax: 161_362,
      inclTax: 193_635,
    });

    const reconciled = reconciliationSchema.parse((await get('reconciliation?year=2025')).body);
    expect(reconciled).toMatchObject({ asOf: '2026-11-02', payableUntil: '2026-01-31' });
    const wrong = reconciled.rows.filter(({ differences }) => differences.length > 0);
    expect(wrong.map(({ member, gap }) => [member, gap])).toEqual([['25056', -19_138]]);
    const before = reconciliationSchema.parse((await get('reconciliation?year=2024')).body);
    expect(before.refused).toMatchObject([{ rule: 'unknown-member', line: 2 }]);
  });

  it('keep an answer for whoever has it already', async () => {
    const { etag } = await get('reconciliation?year=2025');
    const again = await house.app.request('http://127.0.0.1/api/v1/reconciliation?year=2025', {
      headers: { 'If-None-Match': etag ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['shares?year=20x5', 400, 'year'],
    ['due?month=3', 400, 'month'],
    ['proofs?member=99999', 400, 'member'],
    ['proofs', 400, 'member'],
    ['proofs?member=25056&of=guess', 400, 'of'],
    ['proofs?member=25056&resource=essai', 400, 'resource'],
    ['reconciliation?year=1999', 404, undefined],
  ])('name what is wrong with %s', async (path, status, parameter) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    const problem = problemSchema.parse(answer.body);
    expect(problem.errors?.[0]?.parameter).toBe(parameter);
  });

  it('prove a share and an amount, as data and as a table', async () => {
    const share = proofsSchema.parse((await get('proofs?member=25056&of=share&year=2025')).body);
    expect(share.proofs).toHaveLength(1);
    const path = 'proofs?member=25056&of=due&year=2025&resource=cine-club';
    const due = (await get(path)).body as ProofsAnswer;
    proofsSchema.parse(due);
    expect(due.proofs.map(({ proof }) => (proof as { result: number }).result)).toEqual([
      2_188_178,
    ]);
    const formulas = due.proofs[0]?.table.map(({ formula }) => formula ?? '') ?? [];
    // 100 000,00 € × 120 057 ÷ 548 662, and a cent for its remainder
    expect(formulas.some((text) => text.startsWith('10000000 × 120057 ÷ 548662 = 2188177'))).toBe(
      true,
    );
    for (const of of ['invoice', 'charge'])
      expect((await get(`proofs?member=25056&of=${of}&year=2025`)).body).toMatchObject({
        proofs: [],
      });
  });
});
