import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsumptionAnswer, MemberRow } from '../../data/model/answer.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { AGREEMENT } from '../support/group.ts';
import { STORY } from '../support/story.ts';
import { versionRow, type Row } from '../support/version.ts';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(STORY);
});
afterAll(() => house.close());

type Answer = Omit<ConsumptionAnswer, 'rows'> & { readonly rows: readonly MemberRow[] };

async function ask(query: string): Promise<Answer> {
  const response = await house.app.request(`/api/v1/consumption?${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

function column({ rows }: Answer, key: keyof MemberRow) {
  return Object.fromEntries(rows.map((row) => [row.key, row[key]]));
}

const roundedBy = (digits: number) => (value: unknown) =>
  typeof value === 'number' ? Number(value.toFixed(digits)) : value;

function rounded(values: Record<string, unknown>, digits = 4) {
  const round = roundedBy(digits);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, round(value)]));
}

describe('/api/v1/consumption', () => {
  it('gives the cost shares of the 2022 municipal populations, which sum to 1', async () => {
    const answer = await ask('year=2025');
    // domain.md §3
    expect(rounded(column(answer, 'costShare'), 6)).toEqual({
      '25031': 0.025533,
      '25056': 0.218818,
      '25388': 0.046506,
      '25580': 0.019363,
      '25': 0.68978,
    });
    expect(answer.rows.reduce((sum, row) => sum + Number(row.costShare), 0)).toBeCloseTo(1, 12);
    expect(answer.agreement).toMatchObject({ vintage: 2022, departmentPopulation: 548_662 });
  });

  it('gives use shares, gaps, intensities and the Hoover index', async () => {
    const answer = await ask('year=2025');
    expect(column(answer, 'uses')).toEqual({
      '25031': 5200,
      '25056': 92_000,
      '25388': 15_000,
      '25580': 3100,
      '25': 118_000,
    });
    // 92 000 / 233 300 = 0.39434…
    expect(rounded(column(answer, 'useShare'))).toEqual({
      '25031': 0.0223,
      '25056': 0.3943,
      '25388': 0.0643,
      '25580': 0.0133,
      '25': 0.5058,
    });
    expect(rounded(column(answer, 'gap'))).toEqual({
      '25031': -0.0032,
      '25056': 0.1755,
      '25388': 0.0178,
      '25580': -0.0061,
      '25': -0.184,
    });
    expect(roundedBy(1)(answer.rows[1]?.intensity)).toBe(180.2);
    expect(roundedBy(4)(answer.hoover)).toBe(0.1933);
  });

  it('shares the year’s contracts out to the cent, as the golden case says', async () => {
    const answer = await ask('year=2025');
    // domain.md §2, money rule 5
    expect(column(answer, 'due')).toEqual({
      '25031': 2553_30,
      '25056': 21_881_78,
      '25388': 4650_58,
      '25580': 1936_35,
      '25': 68_977_99,
    });
  });

  it('compares with the year before, on the shares of its own agreement', async () => {
    const { group, rows, comparison } = await ask('year=2025');
    expect(comparison).toEqual({ from: '2024-01', to: '2024-12', months: 12, seriesBreak: null });
    expect(group).toMatchObject({ uses: 233_300, previous: { uses: 216_900 } });
    expect(roundedBy(4)(group.evolution)).toBe(0.0756);
    // 84 900 / 216 900 − 118 258 / 545 209 (vintage 2020)
    expect(roundedBy(4)(rows[1]?.previousGap)).toBe(0.1745);
  });

  it('compares a running year with the same months, and says what hinders it', async () => {
    const answer = await ask('year=2026');
    expect(answer).toMatchObject({
      period: { from: '2026-01', to: '2026-10', months: 10 },
      partial: true,
      comparison: { from: '2025-01', to: '2025-10', months: 10 },
    });
    expect(answer.group).toMatchObject({
      uses: 194_000,
      previous: { uses: 192_500 },
      evolution: 'series-break',
    });
    expect(answer.comparison?.seriesBreak?.label).toBe('Nouvelle plateforme');
    expect(typeof answer.previousHoover).toBe('number');
    expect(answer.notes).toEqual([
      { code: 'demonstration' },
      { code: 'partial-year', subject: '2026-10' },
      { code: 'series-break', subject: 'Nouvelle plateforme' },
      { code: 'missing-source', subject: 'Kiosque' },
      { code: 'provider-aggregate', subject: 'Kiosque' },
      { code: 'secret' },
    ]);
  });

  it('hides small cells whole, and keeps the shares of the others', async () => {
    const answer = await ask('year=2026');
    const secret = answer.rows.find(({ key }) => key === '25580');
    expect(secret).toMatchObject({
      uses: 'secret',
      rawUses: 'secret',
      sessions: 'secret',
      activeUsers: 'secret',
      useShare: 'secret',
      gap: 'secret',
      due: expect.any(Number) as number,
    });
    expect(roundedBy(4)(answer.rows[1]?.useShare)).toBe(0.4098);
    expect(answer.hoover).toBe('secret');
    expect(JSON.stringify(answer)).not.toContain('500000');
  });

  it('compares with the whole year before, or with nothing', async () => {
    const full = await ask('year=2026&compare=full');
    expect(full.comparison).toMatchObject({ from: '2025-01', to: '2025-12', months: 12 });
    expect(full.group.previous?.uses).toBe(233_300);
    const none = await ask('year=2026&compare=none');
    expect(none).toMatchObject({ comparison: null, previousHoover: null });
    expect(none.group).toMatchObject({ previous: null, evolution: null });
  });

  it('shows a stranger’s COUNTER report as non réparti, its metrics never added together', async () => {
    const answer = await ask('year=2022');
    expect(answer.unallocated).toMatchObject({
      uses: 'not-computable',
      rawUses: 55_037,
      totalItemRequests: 55_037,
      uniqueItemRequests: 41_282,
    });
    expect(answer.group).toMatchObject({ rawUses: 'not-computable', uses: 'not-computable' });
    expect(new Set(Object.values(column(answer, 'rawUses')))).toEqual(new Set(['not-computable']));
    expect(answer.notes).toContainEqual({ code: 'no-weight', subject: 'Platform 1' });
    expect(answer.notes).toContainEqual({ code: 'unallocated' });
  });

  it('shows the consumption without cost shares where no agreement is signed', async () => {
    const unsigned = AGREEMENT.versions.map((version) => ({ ...version, signatures: {} }));
    const agreement = JSON.stringify({ ...AGREEMENT, versions: unsigned });
    const other = await openApp({ ...STORY, version: [versionRow(1, { agreement })] });
    const response = await other.app.request('/api/v1/consumption?year=2025');
    const answer = (await response.json()) as Answer;
    await other.close();
    expect(answer).toMatchObject({ agreement: null, hoover: 'not-computable' });
    expect(answer.notes).toContainEqual({ code: 'no-agreement' });
    expect(answer.rows[1]).toMatchObject({
      uses: 92_000,
      costShare: 'not-computable',
      due: 'not-computable',
    });
    expect(roundedBy(4)(answer.rows[1]?.useShare)).toBe(0.3943);
  });

  it('answers by year over the same months, by month, and by resource', async () => {
    const years = await ask('year=2025&by=year');
    expect(years.rows.map(({ key, uses }) => [key, uses])).toEqual([
      ['2022', 'not-computable'],
      ['2024', 216_900],
      ['2025', 233_300],
    ]);
    const months = await ask('year=2026&by=month');
    expect(months.rows).toHaveLength(10);
    expect(months.rows[0]).toMatchObject({ key: '2026-01', uses: 16_100 });
    expect(roundedBy(4)(months.rows[0]?.evolution)).toBe(0.0321);
    expect(months.rows[2]).toMatchObject({ previous: { uses: 15_800 }, evolution: 'series-break' });
    const resources = await ask('year=2025&by=resource');
    expect(column(resources, 'rawUses')).toEqual({
      'cine-club': 150_000,
      kiosque: 66_600,
      discotheque: 200_000,
    });
    expect(column(resources, 'sessions')).toMatchObject({ kiosque: 'not-computable' });
    expect(column(resources, 'totalItemRequests')).toEqual({
      'cine-club': 'not-computable',
      kiosque: 66_600,
      discotheque: 'not-computable',
    });
  });

  it('says a month whose source did not come is missing, and one without use is zero', async () => {
    const { rows } = await ask('year=2026&by=month&resource=kiosque');
    expect(rows.at(-1)).toMatchObject({ key: '2026-10', uses: 'missing', rawUses: 'missing' });
    expect(rows.at(-2)).toMatchObject({ key: '2026-09', uses: 0, sessions: 'not-computable' });
  });

  it('keeps to one member where one is asked for', async () => {
    const answer = await ask('year=2025&member=25056');
    expect(answer.rows.map(({ key }) => key)).toEqual(['25056']);
    expect(roundedBy(4)(answer.rows[0]?.useShare)).toBe(0.3943);
  });

  it('answers for the latest year with data by default', async () => {
    expect((await ask('')).question).toEqual({
      year: 2026,
      by: 'member',
      compare: 'to-date',
      measure: 'uses',
      member: null,
      kind: null,
      resource: null,
    });
  });
});

describe('raw uses of all kinds where one may not be shown', () => {
  let other: TestApp;
  beforeAll(async () => {
    const isPart = (row: Row) => row.member === '25056' && row.year === 2025 && row.scope === 'all';
    const cell = (STORY.cell ?? []).map((row) => {
      const told = isPart(row) ? 1000 : (row.raw_uses ?? null);
      return { ...row, raw_uses_5: told, raw_uses_11: told };
    });
    other = await openApp({ ...STORY, cell });
  });
  afterAll(() => other.close());

  it('are told as the sum of the others, which no share and no change is computed from', async () => {
    const response = await other.app.request('/api/v1/consumption?year=2025&measure=rawUses');
    const answer = (await response.json()) as Answer;
    const row = answer.rows.find(({ key }) => key === '25056');
    expect(row).toMatchObject({ uses: 92_000, rawUses: 1000, useShare: 'secret', evolution: 'secret' }); // prettier-ignore
    expect(answer.notes).toContainEqual({ code: 'without-secret', subject: 'Besançon' });
    expect(answer.rows.filter(({ useShare }) => useShare === 'secret')).toHaveLength(1);
  });

  it('are marked in free questions', async () => {
    const response = await other.app.request(
      '/api/v1/query?measures=rawUses,uses&by=member&year=2025',
    );
    const { data, notes } = (await response.json()) as { data: Record<string, unknown[]>; notes: { code: string }[] }; // prettier-ignore
    const at = data.member?.indexOf('25056') ?? -1;
    expect([data.rawUses?.[at], data.rawUses_status?.[at], data.uses_status?.[at]]).toEqual([1000, 'without-secret', 'complete']); // prettier-ignore
    expect(notes.map(({ code }) => code)).toContain('without-secret');
  });

  it('are marked in the cells', async () => {
    const response = await other.app.request('/api/v1/cells?from=2025&to=2025&span=year&scope=all&format=csv'); // prettier-ignore
    const line = (await response.text()).split('\n').find((one) => one.includes('25056'));
    expect(line).toContain('1000,without-secret');
  });
});
