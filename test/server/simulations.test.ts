import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulationAnswer } from '../../data/model/simulation/simulation-answer.ts';
import type { Problem } from '../../server/problem.ts';
import { simulationsSchema } from '../../server/routes/simulations-schema.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { AGREEMENT } from '../support/group.ts';
import { plainSpaces } from '../support/plain-spaces.ts';
import { STORY } from '../support/story.ts';
import { versionRow } from '../support/version.ts';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(STORY);
});
afterAll(() => house.close());

const get = (query: string, headers: Record<string, string> = {}) =>
  house.app.request(`/api/v1/simulations?${query}`, { headers });

async function ask(query: string): Promise<SimulationAnswer> {
  const response = await get(query);
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  expect(() => simulationsSchema.strict().parse(body)).not.toThrow();
  return body as SimulationAnswer;
}

const amounts = ({ scenarios }: SimulationAnswer, index = 0) =>
  Object.fromEntries(scenarios[index]!.members.map(({ code, amount }) => [code, amount]));

describe('/api/v1/simulations', () => {
  it('gives the golden case where nothing is asked, and what is due to the cent', async () => {
    const answer = await ask('year=2025');
    // domain.md §2, money rule 5
    expect(amounts(answer)).toEqual({
      ...{ 25031: 2553_30, 25056: 21_881_78, 25388: 4650_58, 25580: 1936_35, 25: 68_977_99 },
    });
    const [today] = answer.scenarios;
    expect(today?.members.map(({ difference }) => difference)).toEqual([0, 0, 0, 0, 0]);
    expect(answer).toMatchObject({
      notice: 'Simulation, sans valeur contractuelle',
      version: { number: 1 },
      query: 'year=2025',
    });
    // ½ Σ |use share − cost share|, as /api/v1/consumption gives it
    expect(today?.hoover).toBeCloseTo(0.1933, 4);
  });

  it('puts three scenarios side by side', async () => {
    const answer = await ask('year=2025&key=usage&b.vintage=2023&b.in=25462&c.key=equal-base');
    expect(answer.scenarios.map(({ scenario }) => scenario)).toEqual([
      { key: 'usage' },
      { vintage: '2023', in: '25462' },
      { key: 'equal-base' },
    ]);
    // 10 000 000 × 5 200, 92 000, 15 000, 3 100, 118 000 / 233 300, by largest remainder
    expect(amounts(answer)).toEqual({
      ...{ 25031: 222_889, 25056: 3_943_421, 25388: 642_949, 25580: 132_876, 25: 5_057_865 },
    });
    // 10 000 000 × 18 067 / 547 163 = 330 194,476
    expect(amounts(answer, 1)).toMatchObject({ 25462: 330_194 });
    expect(amounts(answer, 2)).toMatchObject({ 25031: 2_000_000, 25: 2_000_000 });
    expect(answer.scenarios[1]?.hoover).toBe('not-computable');
    expect(answer.query).toBe('year=2025&key=usage&b.vintage=2023&b.in=25462&c.key=equal-base');
  });

  it('sends once what a browser needs: candidates with Pontarlier, vintages with the department', async () => {
    const { base } = await ask('year=2025');
    const outside = base.candidates.filter(({ standing }) => standing === 'outside');
    expect(outside).toHaveLength(10);
    expect(outside.map(({ code }) => code)).toContain('25462');
    expect(
      base.populations.map(({ vintage, kind, department }) => [vintage, kind, department]),
    ).toEqual(
      // total 2023 is not published (domain.md §3)
      [
        [2020, 'municipal', 545_209],
        [2020, 'total', 558_880],
        [2021, 'municipal', 547_096],
        [2021, 'total', 560_754],
        [2022, 'municipal', 548_662],
        [2022, 'total', 562_072],
        [2023, 'municipal', 547_163],
      ],
    );
    const municipal = base.populations.find(({ vintage }) => vintage === 2023);
    expect(municipal?.communes).toMatchObject({ 25462: 18_067, 25056: 118_489 });
    expect(Object.keys(municipal?.communes ?? {})).toHaveLength(14);
  });

  it('knows any commune that is asked for, and none that is not of the department', async () => {
    const answer = await ask('year=2025&in=25001');
    expect(answer.base.candidates.map(({ code }) => code)).toContain('25001');
    expect((await get('year=2025&in=75056')).status).toBe(400);
  });

  it('says why a key is not computable', async () => {
    const { scenarios } = await ask(
      'year=2026&key=usage&b.key=enrolled-readers&c.population=total&c.vintage=2023',
    );
    const said = scenarios.map(({ obstacles }) => obstacles);
    expect(said[0]).toEqual([
      expect.objectContaining({ key: 'usage', member: '25031', reason: 'secret' }),
      expect.objectContaining({ key: 'usage', member: '25580', reason: 'secret' }),
    ]);
    expect(said[1]).toContainEqual(
      expect.objectContaining({ key: 'enrolled-readers', member: '25388', reason: 'missing' }),
    );
    expect(said[2]).toEqual([
      expect.objectContaining({ key: 'population', member: null, year: 2023 }),
    ]);
    for (const { members, notes } of scenarios) {
      expect(members.every(({ amount }) => amount === 'not-computable')).toBe(true);
      expect(notes).toContainEqual({ code: 'demonstration' });
    }
    expect(scenarios[0]?.notes).toContainEqual({ code: 'partial-year', subject: '2026' });
  });

  it('names resources without a price, which stay outside the total', async () => {
    const { scenarios } = await ask('year=2025&price=kiosque:1000');
    expect(scenarios[0]).toMatchObject({
      total: 101_000_00,
      notes: [{ code: 'demonstration' }, { code: 'no-price', subject: 'La Discothèque' }],
    });
  });

  it.each([
    ['key=hasard', 'key', 'population'],
    ['b.floor=30', 'b.floor', '0…20'],
    ['b.in=75056', 'b.in', '25462'],
    ['year=1999', null, ''],
    ['year=x', 'year', '2025'],
    ['format=pdf', 'format', 'annex'],
    ['d.key=usage', 'd.key', 'c.key'],
    ['key=usage&key=equal-base', 'key', 'population:60,usage:40'],
  ])('names what it cannot take: %s', async (query, parameter, allowed) => {
    const response = await get(query);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const { status, errors } = (await response.json()) as Problem;
    expect(status).toBe(parameter === null ? 404 : 400);
    if (parameter === null) return;
    expect(errors).toMatchObject([{ parameter }]);
    expect(errors?.[0]?.allowed).toContain(allowed);
  });

  it('gives the annex as text to who asks for it, in either way', async () => {
    const asked = await get('year=2025&vintage=2023&in=25462&format=annex');
    expect(asked.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = plainSpaces(await asked.text());
    expect(text).toContain('Simulation, sans valeur contractuelle');
    expect(text).toContain('| 18 067 | 3,3019 % | 3 301,94 € |');
    expect(text).toContain('/api/v1/simulations?year=2025&vintage=2023&in=25462');
    const accepted = await get('year=2025&vintage=2023&in=25462', { accept: 'text/plain' });
    expect(plainSpaces(await accepted.text())).toBe(text);
    const both = await (await get('year=2025&b.key=usage&format=annex')).text();
    expect(both.match(/^# Projet d’annexe/gm)).toHaveLength(2);
  });

  it('is answered once', async () => {
    const first = await get('year=2025&key=usage');
    const etag = first.headers.get('etag') ?? '';
    expect((await get('year=2025&key=usage', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('an order of before a withdrawal', () => {
  it('stays due as it is, outside the simulation, which says so', async () => {
    const left = { sentOn: '2024-08-28', receivedOn: '2024-09-01' };
    const members = AGREEMENT.members.map((member) =>
      member.code === '25580' ? { ...member, withdrawal: left } : member,
    );
    const agreement = JSON.stringify({ ...AGREEMENT, members });
    const one = await openApp({
      ...STORY,
      version: [versionRow(1, { agreement })],
      purchase_order: [STRADDLING],
    });
    const response = await one.app.request('/api/v1/simulations?year=2025');
    const { base, scenarios } = (await response.json()) as SimulationAnswer;
    await one.close();
    expect(base.settled).toEqual(['Kiosque']);
    expect(base.candidates.find(({ code }) => code === '25580')?.standing).toBe('outside');
    // the cine-club alone, the department serving Valentigney: 100 000 € × (378 456 + 10 624) / 548 662
    expect(amounts({ scenarios } as SimulationAnswer)).toMatchObject({ 25: 70_914_33 });
    expect(base.today?.due).toMatchObject({ 25: 70_914_33 });
    expect(scenarios[0]?.notes).toContainEqual({ code: 'settled-order', subject: 'Kiosque' });
  });
});

/** Ordered in June 2024 for a year that straddles two. */
const STRADDLING = {
  ...{ number: 'C-1', provider: 'Fournisseur', resource: 'kiosque', fiscal_year: 2024, batch: 'b' },
  ...{ valid_from: '2024-07-01', valid_to: '2025-06-30', ordered_on: '2024-06-10' },
  ...{ excl_tax: null, vat_rate: null, incl_tax: 36_500_00 },
};
