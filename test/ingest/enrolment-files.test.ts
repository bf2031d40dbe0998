import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { profileSchema } from '../../ingest/settings/profile.ts';
import { parseSetting } from '../../ingest/settings/read.ts';
import { CATALOGUE, dataDirectory, only, take } from '../support/data-directory.ts';
import { everythingKept } from '../support/kept.ts';
import { published } from '../support/published.ts';
import { HAS_SAMPLES, sample } from '../support/samples.ts';

async function template(name: string): Promise<string> {
  const file = new URL(`../../data/reference/template/profiles/${name}.yaml.txt`, import.meta.url);
  return readFile(file, 'utf8');
}

const LIBRARIES = `
places: { CPL: '25056', 'Médiathèque Jean Falala': '25056', 'Médiathèque Croix-Rouge': '25388' }
`;

const RESERVATIONS = `
source: reservations
kind: enrolments
files: ['*_utf8_pipe_*.csv']
dates: iso
columns: { card: RESA1CBEMPR_store, commune: BIBL_display_store, enrolledOn: RESD_date }
constants: { snapshot: 2020-06-04 }
`;

const AFTER_EXCEL = `
source: reservations-tableur
kind: enrolments
files: ['*_cp1252_semicolon_*.csv']
columns: { card: Réservation - Code-barres emprunteur, commune: Bibliothèque (Libellé), enrolledOn: Réservation - Date de création }
constants: { snapshot: 2020-06-04 }
`;

describe('the export of a library system', () => {
  it('is read from Koha without names, addresses and passwords', async () => {
    const HEADING =
      'cardnumber,surname,firstname,city,zipcode,email,dateofbirth,branchcode,categorycode,dateenrolled,dateexpiry,userid,password';
    const row = (
      card: string,
      zip: string,
      ...rest: readonly [branch: string, category: string, expiry: string]
    ) => {
      const [branch, category, expiry] = rest;
      return `${card},Canari,Zéphyrine,Besançon,${zip},zc@exemple.fr,16/10/1965,${branch},${category},28/12/2014,${expiry},zcanari,MotDePasse9`;
    };
    const layout = await dataDirectory({
      'settings/profiles/koha.yaml': await template('koha'),
      'settings/catalogue.yaml': LIBRARIES,
      'inbox/borrowers-20251231.csv': [
        HEADING,
        row('2000', '25000', 'CPL', 'PT', '01/07/2026'),
        '',
        row('2001', '70000', 'CPL', 'PT', '01/07/2015'), // line 4: expired, lives elsewhere
        row('2002', '25000', 'CPL', 'S', '01/07/2026'), // staff
        row('2003', '25000', 'XYZ', 'PT', '01/07/2026'), // line 6: a branch nobody knows
      ].join('\n'),
    });
    const report = await take(layout, 'inbox');
    const { counts, rejects, slices } = only(report, 'accepted');
    expect(counts).toEqual({
      read: 5,
      accepted: 2,
      rejected: 1,
      skipped: { 'blank-line': 1, 'profile:categorycode': 1 },
      duplicates: 0,
    });
    expect(rejects).toEqual([
      { line: 6, field: 'branchcode', rule: 'unknown-place', value: 'XYZ' },
    ]);
    expect(slices).toEqual(['enrolments/25056/2025-12-31']);
    expect(
      await published(layout, 'SELECT member, age_band, state FROM enrolment ORDER BY state'),
    ).toEqual([
      { member: '25056', age_band: '26–64', state: 'active' },
      { member: '25056', age_band: '26–64', state: 'expired' },
    ]);
    await expectNothingOf(layout, JSON.stringify(report), ['Canari', 'Zéphyrine', 'exemple.fr', 'MotDePasse9', '1965', '70000']); // prettier-ignore
  });

  it('is read with days in UTC, in a column, or in the constants', async () => {
    const profile = (form: string): string =>
      `source: essai-${form}\nkind: enrolments\nfiles: ['${form}.csv']\ndates: iso\n`;
    const layout = await dataDirectory({
      'settings/profiles/utc.yaml': `${profile('utc')}columns: { card: carte, enrolledOn: le }\nconstants: { commune: Besançon, snapshot: 2025-06-30 }\n`,
      'settings/profiles/colonne.yaml': `${profile('colonne')}columns: { card: carte, snapshot: au, expiresOn: fin }\nconstants: { commune: '25031' }\n`,
      'inbox/utc.csv': 'carte|le\nA1|2020-06-30T22:30:00Z\nA2|2020-06-30T21:30:00.125Z\nA3|hier\n',
      'inbox/colonne.csv': 'carte|au|fin\nB1|2025-01-31|2025-01-30\nB1|2025-02-28|\nB2||\n',
    });
    const report = await take(layout, 'inbox');
    expect(report.total).toMatchObject({ read: 6, accepted: 4, rejected: 2 });
    expect(
      await published(
        layout,
        `SELECT CAST(snapshot AS VARCHAR) AS day, member, CAST(enrolled_on AS VARCHAR) AS enrolled, state
         FROM enrolment ORDER BY ALL`,
      ),
    ).toEqual([
      { day: '2025-01-31', member: '25031', enrolled: null, state: 'expired' },
      { day: '2025-02-28', member: '25031', enrolled: null, state: 'active' },
      { day: '2025-06-30', member: '25056', enrolled: '2020-06-30', state: 'active' },
      { day: '2025-06-30', member: '25056', enrolled: '2020-07-01', state: 'active' },
    ]);
  });

  it('is refused without a day', async () => {
    const layout = await dataDirectory({
      'settings/profiles/sans.yaml':
        "source: sans\nkind: enrolments\nfiles: ['sans-*.csv']\ncolumns: { card: carte }\nconstants: { commune: Besançon }\n",
      'inbox/sans-2025-31-12.csv': 'carte\nA1\n',
    });
    const { problem } = only(await take(layout, 'inbox'), 'refused');
    expect(problem).toEqual({ code: 'no-snapshot-date' });
  });

  it.each(['koha', 'syracuse', 'exemple'])(
    'has a template for %s that is a profile',
    async (name) => {
      const profile = parseSetting(await template(name), name, profileSchema);
      expect(profile.files.length).toBeGreaterThan(0);
    },
  );
});

describe('a journal of changes', () => {
  it('keeps one change per row, by month of its source', async () => {
    const layout = await dataDirectory({
      'settings/profiles/journal.yaml':
        "source: journal-25056\nkind: enrolments\nform: journal\nfiles: ['journal-*.csv']\n" +
        'columns: { card: Carte, commune: Lieu, changedOn: Le, state: Quoi, birthYear: Né en }\n' +
        'states: { Demande: requested, Validée: validated, Refusée: rejected }\n',
      'inbox/journal-2025.csv': [
        'Carte;Lieu;Le;Quoi;Né en',
        'J1;Besançon;01/02/2025;Demande;2012',
        'J1;Besançon;05/03/2025 10:12;Validée;2012',
        'J1;Besançon;05/03/2025 10:12;Validée;2012', // the same line again
        'J2;Besançon;06/03/2025;Refusée;1950',
        'J2;Besançon;;Refusée;1950', // line 6
        'J2;Besançon;06/03/2027;Refusée;1950', // line 7
        'J2;Besançon;06/03/2025;Perdue;1950', // line 8
      ].join('\n'),
    });
    const { counts, rejects, slices, totals } = only(await take(layout, 'inbox'), 'accepted');
    expect(counts).toEqual({ read: 7, accepted: 3, rejected: 3, skipped: {}, duplicates: 1 });
    expect(rejects.map(({ line, field, rule }) => [line, field, rule])).toEqual([
      [6, 'Le', 'bad-date'],
      [7, 'Le', 'future-date'],
      [8, 'Quoi', 'unknown-state'],
    ]);
    expect(slices).toEqual([
      'enrolment-changes/journal-25056/2025-02',
      'enrolment-changes/journal-25056/2025-03',
    ]);
    expect(totals).toEqual({ rejected: 1, requested: 1, validated: 1 });
    expect(
      await published(
        layout,
        'SELECT CAST(changed_on AS VARCHAR) AS day, age_band, state, reader = first(reader) OVER (ORDER BY changed_on) AS same FROM enrolment_change ORDER BY day',
      ),
    ).toEqual([
      { day: '2025-02-01', age_band: '12–17', state: 'requested', same: true },
      { day: '2025-03-05', age_band: '12–17', state: 'validated', same: true },
      { day: '2025-03-06', age_band: '65+', state: 'rejected', same: false },
    ]);
  });
});

describe.runIf(HAS_SAMPLES)('the sample exports', () => {
  async function dropped(name: string, profile: string, places = LIBRARIES): Promise<Layout> {
    const layout = await dataDirectory({
      'settings/profiles/export.yaml': profile,
      'settings/catalogue.yaml': places,
    });
    await mkdir(layout.inbox, { recursive: true });
    await copyFile(sample(`enrolments/${name}.csv`), join(layout.inbox, `${name}-2025-12-31.csv`));
    return layout;
  }

  it('Syracuse, native: 24 rows read, those of known libraries accepted', async () => {
    const layout = await dropped('syracuse_reservations_utf8_pipe_sanitised', RESERVATIONS);
    const report = await take(layout, 'inbox');
    const { counts } = only(report, 'accepted');
    // 11 + 6 rows of the two declared libraries, each another reader
    expect(counts).toEqual({ read: 24, accepted: 17, rejected: 7, skipped: {}, duplicates: 0 });
    await expectNothingOf(layout, JSON.stringify(report), [
      'LECTEUR0',
      '900001E',
      'Conan',
      'OK computer',
    ]);
  });

  it('Syracuse after Excel: all 72 card numbers are destroyed', async () => {
    const layout = await dropped('syracuse_reservations_cp1252_semicolon_sanitised', AFTER_EXCEL);
    const { problem } = only(await take(layout, 'inbox'), 'refused');
    expect(problem).toEqual({ code: 'damaged-cards', line: 2, count: 72 });
  });

  it('Koha: the branch is unknown, the row goes to quarantine without anything personal', async () => {
    const profile = (await template('koha')).replace('koha-*.csv', 'koha_*.csv');
    const layout = await dropped('koha_borrowers_from_koha_test', profile, CATALOGUE);
    const report = await take(layout, 'inbox');
    const { counts, rejects } = only(report, 'refused');
    expect(counts).toMatchObject({ read: 1, accepted: 0, rejected: 1 });
    expect(rejects).toEqual([
      { line: 2, field: 'branchcode', rule: 'unknown-place', value: 'CPL' },
    ]);
    await expectNothingOf(layout, JSON.stringify(report), ['Nancy', 'Jenkins', 'DPQILy', 'ajenkins0', 'Bunting', '79984', '1965']); // prettier-ignore
  });
});

async function expectNothingOf(
  layout: Layout,
  report: string,
  canaries: readonly string[],
): Promise<void> {
  for (const text of [report, ...(await everythingKept(layout))])
    for (const canary of canaries) expect(text).not.toContain(canary);
}
