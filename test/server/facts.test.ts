import { stranger, WHOLE_HOUSE } from '../../server/access/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '../../data/model/published.ts';
import { readActionCounts } from '../../server/facts/action-counts.ts';
import { readEnrolmentCounts } from '../../server/facts/enrolment-counts.ts';
import { readEnrolmentDelay } from '../../server/facts/enrolment-delay.ts';
import { readObjectives } from '../../server/facts/objectives.ts';
import { readTerritory } from '../../server/facts/territory.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { POPULATIONS } from '../support/group.ts';
import { STORY } from '../support/story.ts';
import type { Row } from '../support/version.ts';

const TOWNS = ['25031', '25056', '25388', '25580'];
const COMMUNES = POPULATIONS.filter(({ vintage }) => vintage === 2023).map(
  ({ commune }) => commune,
);

/** Snapshots of 2025: each town has somebody, the department three communes, one of them with expired readers only. */
const TABLES = {
  ...STORY,
  commune: COMMUNES.map((commune) => ({
    ...{ commune, name: commune, epci: null },
    member: TOWNS.includes(commune) ? commune : '25',
  })),
  enrolment: [
    reader('2025-06-30', 1, '25415', '25', '2030-01-01'), // not the last snapshot of the year
    reader('2025-12-31', 2, '25462', '25', null),
    reader('2025-12-31', 3, '25462', '25', '2026-05-01'),
    reader('2025-12-31', 4, '25411', '25', '2025-12-31'),
    reader('2025-12-31', 5, '25156', '25', '2025-12-30'),
    ...TOWNS.map((town, index) => reader('2025-12-31', 10 + index, town, town, null)),
    reader('2026-06-30', 10, '25056', '25056', null),
  ],
  action: [
    action('2025-03-11', 'training', '25056', 12),
    action('2025-04-11', 'training', '25056', null),
    action('2025-04-12', 'training', null, 30),
    action('2026-04-12', 'outreach', '25', null),
  ],
  objective: [
    { indicator: 'coverage', year: 2026, target: 0.75, direction: 'at-least', owner: null, batch: 'b' }, // prettier-ignore
  ],
  enrolment_delay: [
    { year: 2025, member: '25056', days: 3.5, readers: 7, secret_5: false, secret_11: true },
  ],
  enrolment_count: [
    count('2024-12-31', '2025-12-31', 'snapshot', 'new', 7, true),
    count('2025-03-31', '2025-04-30', 'journal', 'new', 9, true),
    count(null, '2025-12-31', 'snapshot', 'pending', 40, false),
    count('2025-12-31', '2026-12-31', 'snapshot', 'new', 99, false),
  ],
};

function reader(
  snapshot: string,
  ...[number, commune, member, expires]: [number, string, string, string | null]
): Row {
  const row = { snapshot, reader: number, commune, member, age_band: null, enrolled_on: null };
  return { ...row, expires_on: expires, state: 'active', batch: 'b' };
}

function action(on: string, kind: string, member: string | null, participants: number | null): Row {
  const row = { held_on: on, kind, commune: member, member, resource: null, label: null };
  return { ...row, participants, batch: 'b' };
}

function count(
  since: string | null,
  ...[until, origin, measure, readers, secret]: [string, string, string, number, boolean]
): Row {
  const row = { since, until, origin, member: '25056', age_band: '', measure, readers };
  return { ...row, secret_5: false, secret_11: secret };
}

let house: TestApp;
beforeAll(async () => {
  house = await openApp(TABLES);
});
afterAll(() => house.close());

const STAFF = WHOLE_HOUSE;
const PUBLIC = stranger(true);

function inhabitants(vintage: number, communes: readonly string[]): number {
  return POPULATIONS.filter((one) => one.vintage === vintage && communes.includes(one.commune))
    .map(({ municipal }) => municipal)
    .reduce((sum, one) => sum + one, 0);
}

describe('territory', () => {
  it('counts the communes with an enrolled reader in the last snapshot, and their inhabitants of the year', async () => {
    const territory = await house.store.read((view) => readTerritory(view, STAFF));
    // 2022 is the vintage in force in 2025 (domain §3): 563 communes, 548 662 inhabitants
    expect(territory('group', 2025)).toEqual({
      ...{ communes: 563, communesReached: 6, inhabitants: 548_662 },
      inhabitantsReached: inhabitants(2022, [...TOWNS, '25462', '25411']),
    });
    expect(territory('25' as Place, 2025)).toEqual({
      ...{ communes: 559, communesReached: 2 },
      inhabitants: 548_662 - 14_009 - 120_057 - 25_516 - 10_624,
      inhabitantsReached: inhabitants(2022, ['25462', '25411']),
    });
    expect(territory('25056' as Place, 2026)).toMatchObject({ communes: 1, communesReached: 1, inhabitants: 118_489 }); // prettier-ignore
    expect(territory('group', 2026).communes).toBe('missing');
  });
});

describe('the other facts', () => {
  it('counts actions and the heads that were told', async () => {
    expect(await house.store.read((view) => readActionCounts(view))).toEqual([
      { year: 2025, kind: 'training', place: '25056', actions: 2, participants: 12, untold: 1 },
      { year: 2025, kind: 'training', place: 'none', actions: 1, participants: 30, untold: 0 },
      { year: 2026, kind: 'outreach', place: '25', actions: 1, participants: null, untold: 1 },
    ]);
  });

  it('tells objectives, delays and counts of enrolments, these two by audience', async () => {
    const { store } = house;
    expect(await store.read((view) => readObjectives(view))).toEqual([
      { indicator: 'coverage', year: 2026, target: 0.75, direction: 'at-least', owner: null },
    ]);
    const delay = await store.read((view) => readEnrolmentDelay(view, STAFF));
    expect(delay('25056' as Place, 2025)).toBe(3.5);
    expect(delay('group', 2025)).toBe('not-computable');
    const hidden = await store.read((view) => readEnrolmentDelay(view, PUBLIC));
    expect(hidden('25056' as Place, 2025)).toBe('secret');

    const range = { origin: 'snapshot', from: 2025, to: 2025 } as const;
    const counts = await store.read((view) => readEnrolmentCounts(view, range, PUBLIC));
    expect(counts.map(({ since, measure, readers }) => [since, measure, readers])).toEqual([
      ['2024-12-31', 'new', 'secret'],
      [null, 'pending', 40],
    ]);
  });
});
