import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverageExample } from '../../../server/routes/special/coverage-example.ts';
import { coverageSchema } from '../../../server/routes/special/coverage-schema.ts';
import { openApp, type TestApp } from '../../support/app.ts';
import { askSpecial, problemFor } from '../../support/special.ts';
import { STORY } from '../../support/story.ts';
import type { Row } from '../../support/version.ts';

const BATCH = {
  source: 'essai',
  kind: 'events',
  fingerprint: 'f',
  ...{ read: 9, accepted: 8, rejected: 1, skipped: 0, duplicates: 0 },
};

/** Published on 2 November 2026: July is late since 31 August, September due on 31 October, October not yet. */
const TABLES = {
  ...STORY,
  source: [
    { source: 'essai', kind: 'events', first_month: '2026-04', last_month: null },
    { source: 'presse', kind: 'counts', first_month: '2026-09', last_month: '2026-12' },
  ],
  batch: [
    batch('b1', 'avril.csv', '2026-05-03'),
    batch('b2', 'mai.csv', '2026-05-28'),
    batch('b3', 'juin.csv', '2026-07-02', true),
    batch('b4', 'aout.csv', '2026-09-02'),
  ],
  reception: [
    received('2026-04', '25056', 812, 0, 'b1'),
    received('2026-04', '25388', 0, 0, 'b1'),
    received('2026-05', '25056', 40, 0, 'b2'),
    received('2026-06', '25056', 41, 0, 'b3'),
    received('2026-08', '25056', 12, 3, 'b4'),
    received('2026-10', 'none', null, 7, null),
  ],
};

function batch(id: string, file: string, on: string, provisional = false): Row {
  return { ...BATCH, batch: id, file, received_on: on, provisional };
}

function received(
  month: string,
  ...[member, uses, rejected, from]: [string, number | null, number, string | null]
): Row {
  return { source: 'essai', month, member, uses, rejected, batch: from };
}

let house: TestApp;
beforeAll(async () => {
  house = await openApp(TABLES);
});
afterAll(() => house.close());

describe('/api/v1/coverage', () => {
  it('tells the states of every month, the file that brought it and how late it is', async () => {
    const answer = await askSpecial(house, 'coverage?year=2026&member=25056', coverageSchema);
    expect(answer.asOf).toBe('2026-11-02');
    expect(answer.sources.map(({ source }) => source)).toEqual(['essai']);
    expect(
      answer.cells.map(({ month, state, late, batch: by }) => [month, state, late, by?.file]),
    ).toEqual([
      ['2026-04', 'complete', 0, 'avril.csv'],
      ['2026-05', 'partial', 0, 'mai.csv'],
      ['2026-06', 'partial', 0, 'juin.csv'],
      ['2026-07', 'missing', 63, undefined], // 31 July + 31 days = 31 August; 63 days to 2 November
      ['2026-08', 'partial', 0, 'aout.csv'],
      ['2026-09', 'missing', 2, undefined],
      ['2026-10', 'rejected', 0, undefined],
      ['2026-11', 'not-due', 0, undefined],
    ]);
    expect(answer.cells.find(({ month }) => month === '2026-08')?.rejected).toBe(3);
    expect(answer.cells.find(({ month }) => month === '2026-10')?.rejected).toBe(7);
  });

  it('keeps a zero apart, and says nothing of uses', async () => {
    const { cells } = await askSpecial(house, 'coverage?source=essai', coverageSchema);
    const zero = cells.find(({ member, month }) => member === '25388' && month === '2026-04');
    expect(zero?.state).toBe('zero');
    expect(zero?.batch).toEqual({ batch: 'b1', file: 'avril.csv', receivedOn: '2026-05-03' });
    expect(JSON.stringify(cells)).not.toContain('812');
  });

  it.each([
    ['coverage?source=inconnue', 400, 'source'],
    ['coverage?member=99999', 400, 'member'],
    ['coverage?year=20x6', 400, 'year'],
    ['coverage?mois=3', 400, 'mois'],
    ['coverage?year=1999', 404, undefined],
  ])('names what it cannot take: %s', async (path, status, parameter) => {
    const problem = await problemFor(house, path);
    expect(problem.status).toBe(status);
    expect(problem.errors?.[0]?.parameter).toBe(parameter);
  });

  it('has an example that is an answer', () => {
    expect(() => coverageSchema.strict().parse(coverageExample)).not.toThrow();
  });
});
