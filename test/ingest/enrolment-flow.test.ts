import { describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { dataDirectory, only, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';
import { movesBetween, type Listed, type Snapshot } from '../support/recount/enrolment-moves.ts';

const PROFILE = `
source: inscriptions
kind: enrolments
files: ['inscriptions-*.csv']
dates: iso
columns: { card: carte, commune: lieu, birthYear: né, enrolledOn: inscrit, expiresOn: expire, state: état }
states: { A: active, R: renewed, E: expired, D: requested, X: rejected }
`;
const JOURNAL = `
source: journal
kind: enrolments
form: journal
files: ['journal-*.csv']
dates: iso
columns: { card: carte, commune: lieu, changedOn: le, state: quoi }
states: { D: requested, V: validated, X: rejected, S: erased }
`;
const STATES = ['active', 'renewed', 'expired', 'requested', 'rejected'] as const;
const LETTERS = { active: 'A', renewed: 'R', expired: 'E', requested: 'D', rejected: 'X' } as const;

interface Counted {
  readonly measure: string;
  readonly readers: number;
  readonly secret_5: boolean;
}

function file(place: string, { rows }: Snapshot): string {
  const lines = rows.map(({ card, enrolledOn, expiresOn, state }) =>
    [card, place, '1980', enrolledOn, expiresOn, LETTERS[state]].join(';'),
  );
  return ['carte;lieu;né;inscrit;expire;état', ...lines].join('\n');
}

async function counted(layout: Layout, where: string): Promise<Record<string, number>> {
  const rows = await published<Counted>(
    layout,
    `SELECT measure, readers FROM enrolment_count WHERE age_band = '' AND ${where}`,
  );
  return Object.fromEntries(rows.map(({ measure, readers }) => [measure, readers]));
}

describe('from one snapshot to the next', () => {
  it('each reader of a hand-made table moves as the domain says', async () => {
    const before: Snapshot = {
      day: '2024-12-31',
      rows: [
        listed('kept', '2024-01-10', '2026-01-10', 'active'),
        listed('renewed', '2023-02-01', '2025-02-01', 'active'),
        listed('expired', '2024-02-01', '2025-02-01', 'active'),
        listed('gone-after-expiry', '2024-02-01', '2025-02-01', 'active'),
        listed('vanished', '2024-11-01', '2026-11-01', 'active'),
        listed('validated', '2024-12-20', '', 'requested'),
        listed('back', '2020-01-01', '2024-06-01', 'expired'),
        listed('refused', '2024-12-01', '', 'requested'),
      ],
    };
    const after: Snapshot = {
      day: '2025-12-31',
      rows: [
        listed('kept', '2024-01-10', '2026-01-10', 'active'), // expires within 60 days
        listed('renewed', '2023-02-01', '2027-02-01', 'renewed'),
        listed('expired', '2024-02-01', '2025-02-01', 'active'), // the state lags behind the date
        listed('validated', '2024-12-20', '2026-12-20', 'active'),
        listed('back', '2020-01-01', '2026-06-01', 'renewed'),
        listed('refused', '2024-12-01', '', 'rejected'),
        listed('first', '2025-05-01', '2026-05-01', 'active'),
        listed('waiting', '2025-12-24', '', 'requested'),
        listed('waiting-long', '2025-12-01', '', 'requested'),
      ],
    };
    const layout = await dataDirectory({
      'settings/profiles/inscriptions.yaml': PROFILE,
      'inbox/inscriptions-2024-12-31.csv': file('Besançon', before),
      'inbox/inscriptions-2025-12-31.csv': file('Besançon', after),
    });
    await take(layout, 'inbox');

    const moves = await counted(layout, `until = DATE '2025-12-31' AND member = '25056'`);
    expect(moves).toEqual({
      enrolled: 5, pending: 2, late: 1, expiring: 1, kept: 2, new: 2, returned: 1,
      renewed: 2, expired: 2, vanished: 1, rejected: 1,
    }); // prettier-ignore
    expect(moves).toEqual(movesBetween(before, after));
    const bands = `SELECT age_band, readers FROM enrolment_count WHERE age_band <> '' AND readers > 0 AND until = DATE '2024-12-31'`;
    expect(await published(layout, bands)).toEqual([{ age_band: '26–64', readers: 5 }]);
    // nobody can be told apart: everything that holds somebody stays hidden
    expect(
      await published(
        layout,
        'SELECT DISTINCT readers > 0 AS some, secret_11 FROM enrolment_count ORDER BY 1',
      ),
    ).toEqual([
      { some: false, secret_11: false },
      { some: true, secret_11: true },
    ]);
  });

  it('counts of many readers in five members agree with a recount, and no sum gives a hidden one away', async () => {
    const places = ['Besançon', 'Montbéliard', 'Audincourt', 'Valentigney', 'Saint-Vit'];
    const days = ['2023-12-31', '2024-12-31', '2025-12-31'];
    const random = sequence(7);
    const snapshots = places.map((_, place) =>
      days.map((day): Snapshot => ({ day, rows: drawn(place, 60 - place * 11, random) })),
    );
    const files = places.flatMap((place, at) =>
      days.map((day, index) => [
        `inbox/inscriptions-${at}-${day}.csv`,
        file(place, snapshots[at]?.[index] ?? { day, rows: [] }),
      ]),
    );
    const layout = await dataDirectory({
      'settings/profiles/inscriptions.yaml': PROFILE,
      ...(Object.fromEntries(files) as Record<string, string>),
    });
    const report = await take(layout, 'inbox');
    expect(report.total.rejected).toBe(0);

    const members = ['25056', '25388', '25031', '25580', '25'];
    const group: Record<string, number> = {};
    for (const [at, member] of members.entries()) {
      const [, second, third] = snapshots[at] ?? [];
      if (!second || !third) throw new Error('three snapshots');
      const moves = movesBetween(second, third);
      expect(await counted(layout, `until = DATE '2025-12-31' AND member = '${member}'`)).toEqual(
        moves,
      );
      for (const [measure, readers] of Object.entries(moves))
        group[measure] = (group[measure] ?? 0) + readers;
    }
    expect(await counted(layout, `until = DATE '2025-12-31' AND member = 'group'`)).toEqual(group);

    expect(await givenAway(layout)).toEqual([]);
    expect(
      await published(
        layout,
        `SELECT count(*) FILTER (secret_11)::INTEGER > 0 AS hides, count(*) FILTER (NOT secret_11 AND readers > 0)::INTEGER > 0 AS shows,
                count(*) FILTER (readers BETWEEN 1 AND 10 AND NOT secret_11)::INTEGER AS small FROM enrolment_count`,
      ),
    ).toEqual([{ hides: true, shows: true, small: 0 }]);
  });

  it('is told by the journal where a member sends one, with the days a validation takes', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      `J${index};Besançon;2025-03-01;D`,
      `J${index};Besançon;2025-03-${String(2 + index).padStart(2, '0')};V`,
    ]).flat();
    const layout = await dataDirectory({
      'settings/profiles/journal.yaml': JOURNAL,
      'inbox/journal-1.csv': [
        'carte;lieu;le;quoi',
        ...rows,
        'J0;Besançon;2025-04-01;S',
        'K1;Besançon;2025-04-02;X',
      ].join('\n'),
    });
    only(await take(layout, 'inbox'), 'accepted');
    const march = await counted(layout, `since = DATE '2025-02-28' AND until = DATE '2025-03-31'`);
    expect(march).toEqual({ requested: 12, new: 12, rejected: 0, renewed: 0, expired: 0, vanished: 0 }); // prettier-ignore
    const april = await counted(layout, `until = DATE '2025-04-30'`);
    expect(april).toMatchObject({ vanished: 1, rejected: 1, new: 0 });
    // 1, 2, … 12 days
    expect(await published(layout, 'SELECT year, member, days, secret_11 FROM enrolment_delay')).toEqual([
      { year: 2025, member: '25056', days: 6.5, secret_11: false },
    ]); // prettier-ignore
  });
});

/** Sums an intruder can do in his head: a total and all of its parts but one. */
async function givenAway(layout: Layout): Promise<unknown[]> {
  const cells = `SELECT * FROM enrolment_count WHERE origin = 'snapshot'`;
  return published(
    layout,
    `WITH c AS (${cells}), line AS (
       SELECT t.rowid AS total, t.secret_11 AS hidden, p.secret_11 AS part, 'members' AS kind
       FROM enrolment_count t JOIN enrolment_count p
         ON p.until = t.until AND p.since IS NOT DISTINCT FROM t.since AND (p.measure, p.age_band) = (t.measure, t.age_band)
       WHERE t.member = 'group' AND p.member <> 'group'
       UNION ALL
       SELECT t.rowid, t.secret_11, p.secret_11, CASE WHEN p.until = t.until THEN 'arrived' ELSE 'left' END
       FROM enrolment_count t JOIN enrolment_count p ON p.member = t.member AND (
         p.until = t.until AND p.measure IN ('kept', 'new', 'returned') OR p.since = t.until AND p.measure IN ('kept', 'expired', 'vanished'))
       WHERE t.measure = 'enrolled' AND t.age_band = ''
       UNION ALL
       SELECT t.rowid, t.secret_11, p.secret_11, 'ages'
       FROM enrolment_count t JOIN enrolment_count p ON (p.member, p.until, p.measure) = (t.member, t.until, 'enrolled') AND p.age_band <> ''
       WHERE t.measure = 'enrolled' AND t.age_band = '')
     SELECT total, kind FROM line GROUP BY total, kind
     HAVING (CASE WHEN any_value(hidden) THEN 1 ELSE 0 END) + count(*) FILTER (part) = 1`,
  );
}

function listed(card: string, ...rest: readonly [string, string, Listed['state']]): Listed {
  const [enrolledOn, expiresOn, state] = rest;
  return { card, enrolledOn, expiresOn, state };
}

function drawn(place: number, count: number, random: () => number): Listed[] {
  return Array.from({ length: count }, (_, index) => index)
    .filter(() => random() < 0.8)
    .map((index) => {
      const year = (span: number): string => String(2021 + Math.floor(random() * span));
      const state = STATES[Math.floor(random() ** 2 * STATES.length)] ?? 'active';
      const expiry = random() < 0.1 ? '' : `${year(7)}-03-15`;
      return listed(`P${place}-${index}`, random() < 0.1 ? '' : `${year(5)}-06-01`, expiry, state);
    });
}

/** The same draws every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
