import { TO_THE_PUBLIC } from '../../support/visiting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { funnelExample } from '../../../server/routes/special/funnel-example.ts';
import { funnelSchema } from '../../../server/routes/special/funnel-schema.ts';
import { openApp, type TestApp } from '../../support/app.ts';
import { askSpecial, problemFor } from '../../support/special.ts';
import { STORY } from '../../support/story.ts';
import type { Row } from '../../support/version.ts';

/** 2025: all five tell, Valentigney few. 2024: no source is linked. 2026: Besançon alone, ten months. */
const TABLES = {
  ...STORY,
  enrolled: [
    enrolled(2024, '25056', 3900),
    enrolled(2025, '25031', 600),
    enrolled(2025, '25056', 4000),
    enrolled(2025, '25388', 900),
    enrolled(2025, '25580', 200),
    enrolled(2025, '25', 5300),
    enrolled(2025, 'group', 11_000),
    enrolled(2026, '25056', 4200),
  ],
  enrolment_count: [
    active(2025, '25056', 1000, 250),
    active(2025, '25388', 90, 9, [false, true]),
    active(2025, '25580', 4, 1, [true, true]),
    active(2025, 'group', 2750, 550),
  ].flat(),
  activation_source: [
    { year: 2024, source: 'cine-club', linked: false },
    { year: 2025, source: 'cine-club', linked: false },
    { year: 2025, source: 'discotheque', linked: true },
  ],
};

function enrolled(year: number, member: string, readers: number): Row {
  return { year, snapshot: `${year}-12-31`, member, readers, secret_5: false, secret_11: false };
}

function active(
  year: number,
  ...[member, some, regular, [five, eleven] = [false, false]]: [
    string,
    number,
    number,
    [boolean, boolean]?,
  ]
): Row[] {
  const row = { since: `${year - 1}-12-31`, until: `${year}-12-31`, origin: 'activity', member };
  const flags = { age_band: '', secret_5: five, secret_11: eleven };
  return [
    { ...row, measure: 'active', readers: some, ...flags, secret_11: five },
    { ...row, measure: 'regular', readers: regular, ...flags },
  ];
}

let staff: TestApp;
let everyone: TestApp;
beforeAll(async () => {
  staff = await openApp(TABLES);
  everyone = await openApp(TABLES, TO_THE_PUBLIC);
});
afterAll(() => Promise.all([staff.close(), everyone.close()]));

describe('/api/v1/funnel', () => {
  it('leads from the enrolled to the regular, at least so many where a source is not linked', async () => {
    const { rows, notes } = await askSpecial(staff, 'funnel?year=2025', funnelSchema);
    expect(rows.find(({ place }) => place === '25056')).toEqual({
      ...{ place: '25056', label: 'Besançon', snapshot: '2025-12-31', atLeast: true },
      ...{ enrolled: 4000, active: 1000, regular: 250, activation: 0.25, regularity: 0.25 },
    });
    expect(rows.at(-1)).toMatchObject({ place: 'group', activation: 0.25, regularity: 0.2 });
    expect(notes.find(({ code }) => code === 'at-least')).toEqual({
      code: 'at-least',
      subject: 'cine-club',
      text: 'Au moins : rien ne relie les lecteurs de cine-club aux inscriptions.',
    });
  });

  it('keeps the few secret, for each audience, ratios included', async () => {
    const path = 'funnel?year=2025';
    const of = async (house: TestApp, member: string) =>
      (await askSpecial(house, path, funnelSchema)).rows.find(({ place }) => place === member);
    expect(await of(staff, '25580')).toMatchObject({
      ...{ enrolled: 200, active: 'secret', regular: 'secret' },
      ...{ activation: 'secret', regularity: 'secret' },
    });
    expect(await of(staff, '25388')).toMatchObject({ active: 90, regular: 9, regularity: 0.1 });
    expect(await of(everyone, '25388')).toMatchObject({ active: 90, regular: 'secret', regularity: 'secret' }); // prettier-ignore
  });

  it('is not computable where nothing links uses to enrolments, missing where no snapshot came', async () => {
    const before = await askSpecial(staff, 'funnel?year=2024', funnelSchema);
    expect(before.rows.find(({ place }) => place === '25056')).toMatchObject({
      ...{ enrolled: 3900, active: 'not-computable', activation: 'not-computable' },
      atLeast: false,
    });
    expect(before.notes.map(({ code }) => code)).toEqual([
      'demonstration',
      'not-linked',
      'missing-snapshot',
    ]);
    const now = await askSpecial(staff, 'funnel', funnelSchema);
    expect(now.year).toBe(2026);
    expect(now.rows.at(-1)).toMatchObject({ enrolled: 'missing', active: 'missing' });
    expect(now.notes.find(({ code }) => code === 'partial-year')?.subject).toBe('2026-10');
  });

  it('refuses a year nothing is known of, and has an example that is an answer', async () => {
    expect((await problemFor(staff, 'funnel?year=1999')).status).toBe(404);
    expect((await problemFor(staff, 'funnel?year=2025&by=age')).errors?.[0]?.parameter).toBe('by');
    expect(() => funnelSchema.strict().parse(funnelExample)).not.toThrow();
  });
});
