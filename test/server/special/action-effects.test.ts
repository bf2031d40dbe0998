import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionEffectsExample } from '../../../server/routes/special/action-effects-example.ts';
import { actionEffectsSchema } from '../../../server/routes/special/action-effects-schema.ts';
import { openApp, type TestApp } from '../../support/app.ts';
import { askSpecial, problemFor } from '../../support/special.ts';
import { STORY } from '../../support/story.ts';
import type { Row } from '../../support/version.ts';

/** Uses of each month of 2024 and 2025; Montbéliard has half as many again from April 2025 on, the others stay. */
const LEVELS = { '25031': 300, '25056': 4000, '25388': 1000, '25580': 200, '25': 6000 };

const TABLES = {
  ...STORY,
  annotation: [
    { date: '2024-11-05', kind: 'break', label: 'Nouvelle plateforme', member: null, resource: null }, // prettier-ignore
    { date: '2025-04-14', kind: 'action', label: 'Atelier', member: '25388', resource: null },
    { date: '2024-05-14', kind: 'action', label: 'Ciné', member: '25056', resource: null },
    { date: '2024-08-14', kind: 'action', label: 'Stand', member: '25056', resource: null },
  ],
  coverage: months([2024, 2025]).flatMap(([year, month]) => [
    { resource: 'cine-club', month: `${year}-${two(month)}`, grain: 'event', received_as: 'cine-club' }, // prettier-ignore
  ]),
  resource: [STORY.resource?.[0] ?? {}],
  cell: months([2024, 2025]).flatMap(([year, month]) =>
    Object.entries(LEVELS).map(([member, level], place) =>
      cell(year, month, {
        member,
        uses: usesOf(level, place, [year, month], member === '25388'),
        hidden: member === '25580' && year === 2024,
      }),
    ),
  ),
  place_cell: months([2024, 2025]).flatMap(([year, month]) =>
    ['25462', '25411', '25156', '25370', '25204', '25315'].map((place, at) => {
      const { member: _, ...row } = cell(year, month, {
        member: place,
        uses: usesOf(100 + 10 * at, at, [year, month], place === '25462'),
        hidden: false,
      });
      return { ...row, level: 'commune', place };
    }),
  ),
  action: [
    listed('2025-04-10', 'outreach', '25462', '25', null),
    listed('2025-04-11', 'training', '25411', '25', 'cine-club'),
    listed('2025-10-01', 'training', '25031', '25031', null),
    listed('2025-02-01', 'promotion', null, null, null),
    listed('2025-04-14', 'training', '25388', '25388', null), // noted by the catalogue too
  ],
  batch: [
    {
      ...{ batch: 'b1', source: 's', kind: 'events', file: 'f.csv', fingerprint: 'f' },
      ...{ read: 1, accepted: 1, rejected: 0, skipped: 0, duplicates: 0 },
      ...{ received_on: '2024-03-20', provisional: false },
    },
  ],
  use_month: [
    {
      ...{ year: 2024, month: 3, member: '25', commune: '25462', resource: 'cine-club' },
      ...{ uses: 1, sessions: 1, batch: 'b1' },
    },
  ],
};

function months(years: readonly number[]): [number, number][] {
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index): [number, number] => [year, index + 1]),
  );
}

/** A wave of 2 % that differs from place to place, and half as many again where the action worked. */
function usesOf(
  level: number,
  place: number,
  [year, month]: readonly [number, number],
  acted: boolean,
): number {
  const wave = 1 + 0.02 * Math.sin(month * (place + 1));
  return Math.round(level * wave * (acted && year === 2025 && month >= 4 ? 1.5 : 1));
}

function cell(
  year: number,
  month: number,
  { member, uses, hidden }: { readonly member: string; readonly uses: number; readonly hidden: boolean }, // prettier-ignore
): Row {
  return {
    ...{ span: 'month', year, month, member, scope: 'all', item: '', uses: uses * 1000 },
    ...{ raw_uses: uses, sessions: uses, readers: uses, secret_5: hidden, secret_11: hidden },
  };
}

function listed(
  on: string,
  ...[kind, commune, member, resource]: [string, string | null, string | null, string | null]
): Row {
  return { held_on: on, kind, commune, member, resource, participants: null, label: kind, batch: 'b1' }; // prettier-ignore
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}

let house: TestApp;
beforeAll(async () => {
  house = await openApp(TABLES);
});
afterAll(() => house.close());

const ask = async (query: string) =>
  (await askSpecial(house, `action-effects?${query}`, actionEffectsSchema)).effects;

describe('/api/v1/action-effects', () => {
  it('finds +50 % of a member beside the four others, once, though a list and the catalogue tell it', async () => {
    const own = (await ask('year=2025')).filter(({ action }) => action.member === '25388');
    expect(own).toMatchObject([
      {
        ...{ place: '25388', placeName: 'Montbéliard', controls: 4, finding: 'more' },
        action: { kind: 'training' },
        alongside: [],
      },
    ]);
    expect(own[0]?.effect).toBeGreaterThan(0.4);
    expect(own[0]?.effect).toBeLessThan(0.6);
    expect(own[0]?.text).toMatch(/^\+\d\d.% par rapport aux lieux sans action \(intervalle à 95.%/);
  });

  it('compares a commune with the other communes, and says what it cannot', async () => {
    const effects = await ask('year=2025');
    expect(effects.find(({ place }) => place === '25462')).toMatchObject({
      ...{ controls: 4, finding: 'more' },
    });
    expect(effects.map(({ action, obstacle }) => [action.heldOn, obstacle?.code])).toEqual([
      ['2025-02-01', 'everywhere'],
      ['2025-04-10', undefined],
      ['2025-04-11', 'commune-not-published'],
      ['2025-04-14', undefined],
      ['2025-10-01', 'not-over'],
    ]);
  });

  it('sees months that came too early, and breaks of the series', async () => {
    const [film, stand] = await ask('year=2024');
    expect(film?.obstacle).toEqual({ code: 'partial-month', subject: '2024-03' });
    expect(stand).toMatchObject({
      ...{ finding: null, obstacle: { code: 'series-break', subject: 'Nouvelle plateforme' } },
      text: 'Non calculable : rupture de série dans la période (Nouvelle plateforme).',
    });
  });

  it('says that it proves no cause', async () => {
    const { notes } = await askSpecial(house, 'action-effects?year=2025', actionEffectsSchema);
    expect(notes.map(({ code }) => code)).toEqual([
      'demonstration',
      'no-cause',
      'many-comparisons',
    ]);
  });

  it.each([
    ['action-effects?measure=readers', 400, 'measure'],
    ['action-effects?commune=25056', 400, 'commune'],
    ['action-effects?year=1999', 404, undefined],
  ])('names what it cannot take: %s', async (path, status, parameter) => {
    const problem = await problemFor(house, path);
    expect(problem.status).toBe(status);
    expect(problem.errors?.[0]?.parameter).toBe(parameter);
  });

  it('has an example that is an answer', () => {
    expect(() => actionEffectsSchema.strict().parse(actionEffectsExample)).not.toThrow();
  });
});
