import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { forget } from '../../ingest/retention/forget.ts';
import { dataDirectory, EVENTS_PROFILE, only, QUIET, take } from '../support/data-directory.ts';
import { everythingKept } from '../support/kept.ts';
import { published } from '../support/published.ts';

const ENROLMENTS = `
source: inscriptions
kind: enrolments
files: ['inscriptions-*.csv']
columns: { card: carte, commune: lieu, enrolledOn: inscrit }
`;
const ACCOUNTS = `
source: comptes-essai
kind: enrolments
form: accounts
provider: essai
files: ['comptes-*.csv']
columns: { card: carte, account: compte }
`;
const SNAPSHOT = [
  'carte;lieu;inscrit',
  'REG;Besançon;01/01/2020',
  'OCC;Besançon;01/01/2020',
  'LAPSED;Besançon;01/01/2020',
  'NEVER;Besançon;01/01/2020',
  'LONG-AGO;Besançon;01/01/2020',
  'NEWCOMER;Besançon;01/11/2025',
].join('\n');

const USES: readonly (readonly [day: string, reader: string])[] = [
  ['05/06/2023', 'LONG-AGO'],
  ['05/05/2024', 'LAPSED'],
  ['05/01/2025', 'REG'],
  ['05/02/2025', 'REG'],
  ['05/03/2025', 'REG'],
  ['06/03/2025', 'REG'],
  ['05/03/2025', 'OCC'],
  ['05/12/2025', 'OCC'],
  ['05/12/2025', 'NOT-ENROLLED'],
];

function events(nameOf: (reader: string) => string): string {
  const rows = USES.map(
    ([day, reader]) => `${day};10:00:00;${nameOf(reader)};Besançon;t;essai-video;`,
  );
  return ['Date;Heure;Lecteur;Commune;Contenu;Ressource;Type', ...rows].join('\n');
}

async function drop(declared: string, files: Readonly<Record<string, string>>): Promise<Layout> {
  const layout = await dataDirectory({
    'settings/profiles/essai.yaml': `${EVENTS_PROFILE}${declared}`,
    'settings/profiles/inscriptions.yaml': ENROLMENTS,
    'settings/profiles/comptes.yaml': ACCOUNTS,
    'inbox/inscriptions-2025-12-31.csv': SNAPSHOT,
    ...files,
  });
  const report = await take(layout, 'inbox');
  expect(report.files.map(({ state }) => state)).not.toContain('refused');
  return layout;
}

async function activation(layout: Layout): Promise<Record<string, number>> {
  const rows = await published<{ measure: string; readers: number }>(
    layout,
    `SELECT measure, readers FROM enrolment_count WHERE origin = 'activity' AND until = DATE '2025-12-31'`,
  );
  return Object.fromEntries(rows.map(({ measure, readers }) => [measure, readers]));
}

async function sources(layout: Layout): Promise<unknown[]> {
  return published(layout, 'SELECT year, source, linked FROM activation_source ORDER BY year');
}

const EXPECTED = {
  active: 2,
  regular: 1,
  occasional: 1,
  idle: 4,
  never: 2,
  lapsed: 2,
  inactive: 2,
};

describe('activation', () => {
  it('is counted of the enrolled, when the provider names cards', async () => {
    const layout = await drop('readerIs: card\n', {
      'inbox/evenements-1.csv': events((reader) => reader),
    });
    expect(await activation(layout)).toEqual(EXPECTED);
    expect(await sources(layout)).toEqual([
      { year: 2023, source: 'essai', linked: true },
      { year: 2024, source: 'essai', linked: true },
      { year: 2025, source: 'essai', linked: true },
    ]);
    for (const text of await everythingKept(layout)) expect(text).not.toMatch(/LAPSED|NEWCOMER/);

    const { state } = await forget(layout, 'REG', {
      ...QUIET,
      confirm: () => Promise.resolve(true),
    });
    expect(state).toBe('forgotten');
    expect(await activation(layout)).toMatchObject({
      active: 1,
      regular: 0,
      occasional: 1,
      idle: 4,
    });
  });

  it('is counted through the table of accounts the library supplies, whichever comes first', async () => {
    const accountOf = (card: string): string => `compte-${card.length}-${card.slice(0, 2)}`;
    const cards = SNAPSHOT.split('\n').slice(1).map((line) => line.split(';')[0] ?? ''); // prettier-ignore
    const layout = await drop('readerIs: account\n', {
      'inbox/evenements-1.csv': events(accountOf),
    });
    expect(await activation(layout)).toEqual({});
    expect(await sources(layout)).toMatchObject([{ linked: false }, { linked: false }, { linked: false }]); // prettier-ignore

    await writeFile(
      join(layout.inbox, 'comptes-1.csv'),
      [
        'compte;carte',
        ...cards.map((card) => `${accountOf(card)};${card}`),
        `${accountOf('REG')};REG`, // the same line again
        `${accountOf('REG')};AUTRE`, // line 9: another card
        ';NEVER',
      ].join('\n'),
    );
    const { counts, rejects } = only(await take(layout, 'inbox/comptes-1.csv'), 'accepted');
    expect(counts).toEqual({ read: 9, accepted: 6, rejected: 2, skipped: {}, duplicates: 1 });
    expect(rejects).toEqual([
      { line: 9, field: 'compte', rule: 'account-twice', value: null },
      { line: 10, field: 'compte', rule: 'missing-reader', value: null },
    ]);
    expect(await activation(layout)).toEqual(EXPECTED);
    expect(await sources(layout)).toMatchObject([{ linked: true }, { linked: true }, { linked: true }]); // prettier-ignore
    for (const text of await everythingKept(layout)) expect(text).not.toMatch(/LAPSED|compte-\d/);
  });

  it('is not computable while nothing links uses to enrolments', async () => {
    const layout = await drop('', { 'inbox/evenements-1.csv': events((reader) => reader) });
    expect(await activation(layout)).toEqual({});
    expect(await sources(layout)).toMatchObject([{ linked: false }, { linked: false }, { linked: false }]); // prettier-ignore
  });
});
