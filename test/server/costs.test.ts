import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CostAnswer } from '../../data/model/money/cost-answer.ts';
import type { Problem } from '../../server/problem.ts';
import { costsSchema } from '../../server/routes/costs-schema.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { STORY } from '../support/story.ts';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(STORY);
});
afterAll(() => house.close());

async function ask(query: string): Promise<CostAnswer> {
  const response = await house.app.request(`/api/v1/costs?${query}`);
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  expect(() => costsSchema.strict().parse(body)).not.toThrow();
  return body as CostAnswer;
}

describe('/api/v1/costs', () => {
  it('sets the price of the year beside what it served', async () => {
    const { group, withoutPrice } = await ask('year=2025');
    expect(group.cost).toBe(100_000_00);
    // 233 300 weighted uses, half as many sessions, 4 666 readers, 10 350 enrolled, 548 662 inhabitants (vintage 2022)
    expect(group.costPerUse).toBeCloseTo(100_000 / 233_300, 12);
    expect(group.costPerSession).toBeCloseTo(100_000 / 116_650, 12);
    expect(group.costPerActiveUser).toBeCloseTo(100_000 / 4666, 12);
    expect(group.costPerEnrolledReader).toBeCloseTo(100_000 / 10_350, 12);
    expect(group.costPerInhabitant).toBeCloseTo(100_000 / 548_662, 12);
    expect(withoutPrice).toEqual(['Kiosque', 'La Discothèque']);
  });

  it('sets what a member owes beside its own readers', async () => {
    const { members } = await ask('year=2025');
    const town = members.find(({ code }) => code === '25056');
    expect(town?.cost).toBe(21_881_78);
    expect(town?.costPerUse).toBeCloseTo(21_881.78 / 92_000, 12);
    expect(town?.costPerEnrolledReader).toBeCloseTo(21_881.78 / 4100, 12);
    expect(members.find(({ code }) => code === '25388')?.costPerEnrolledReader).toBe('missing');
    expect(members.every((one) => !('costPerInhabitant' in one))).toBe(true);
  });

  it('compares resources by budget and use where both are known', async () => {
    const { resources } = await ask('year=2025');
    expect(resources.map(({ id, cost, budgetShare }) => [id, cost, budgetShare])).toEqual([
      ['cine-club', 100_000_00, 1],
      ['kiosque', 'not-computable', 'not-computable'],
      ['discotheque', 'not-computable', 'not-computable'],
    ]);
    // 100 000 € for 150 000 uses
    expect(resources[0]?.costPerUse).toBeCloseTo(2 / 3, 12);
  });

  it('brings the price to the months received, and warns of a fifth more than the reference year', async () => {
    const { group, revision, period } = await ask('year=2026');
    expect(period.months).toBe(10);
    expect(group.costPerUse).toBeCloseTo((120_000 * 10) / 12 / 194_000, 12);
    expect(revision).toMatchObject({
      ...{ referenceYear: 2025, reference: 100_000_00, cost: 120_000_00 },
      ...{ threshold: 0.1, alert: true },
    });
    expect(revision?.evolution).toBeCloseTo(0.2, 12);
  });

  it('is not computable in a year without a price, and says what each measure means', async () => {
    const { group, definitions } = await ask('year=2024');
    expect(group).toMatchObject({ cost: 'not-computable', costPerUse: 'not-computable' });
    expect(definitions[0]).toMatchObject({
      label: 'Coût par usage',
      formula: 'cost × months / 12 / uses',
    });
  });

  it.each([
    ['year=1999', 404, undefined],
    ['year=x', 400, 'year'],
    ['member=25056', 400, 'member'],
  ])('names what it cannot take: %s', async (query, status, parameter) => {
    const response = await house.app.request(`/api/v1/costs?${query}`);
    const found = (await response.json()) as Problem;
    expect(found.status).toBe(status);
    expect(found.errors?.[0]?.parameter).toBe(parameter);
  });
});
