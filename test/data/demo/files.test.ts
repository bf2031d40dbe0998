import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyHouse, make } from './made.ts';
import { csvOf, dropped } from './told.ts';

const layout = emptyHouse();
beforeAll(() => make(layout, { scale: 0.05 }));

const bytesOf = (name: string) => readFileSync(join(layout.inbox, name));

describe('event and enrolment files', () => {
  it('are Windows-1252 with a delimiter and line ends of an office', () => {
    for (const name of dropped(layout, /^(evenements|inscriptions)-/)) {
      const bytes = bytesOf(name);
      const text = bytes.toString('latin1');
      expect(text.slice(-2), name).toBe('\r\n');
      expect(
        text.split('\r\n').filter((line) => line.includes('\n')),
        name,
      ).toEqual([]);
      expect(/Ã[\x80-\xbf]/.test(text), name).toBe(false);
    }
    expect(bytesOf('inscriptions-25-2025-12-31.csv').includes(0xc9), 'É of État').toBe(true);
    const strict = new TextDecoder('utf-8', { fatal: true });
    expect(() => strict.decode(bytesOf('inscriptions-25-2025-12-31.csv'))).toThrow(TypeError);
    expect(bytesOf('evenements-langues-voyageuses-2025.csv').includes(0x92), '’').toBe(true);
  });

  it('have as many cells in every row as headings, different ones by provider', () => {
    const headings = new Set<string>();
    for (const name of dropped(layout, /^evenements-.*-2024\.csv$/)) {
      const { head, rows } = csvOf(layout, name);
      headings.add(head.join(';'));
      expect(
        rows.filter((row) => row.length !== head.length),
        name,
      ).toEqual([]);
    }
    expect(headings.size).toBe(9);
  });

  it('write their days dd/mm/yyyy, in the year of their name and in the order of time', () => {
    for (const name of dropped(layout, /^evenements-/)) {
      const { head, rows } = csvOf(layout, name);
      const column = head.findIndex((_, index) => /^\d\d\/\d\d\//.test(rows[0]?.[index] ?? ''));
      const days = rows.filter(([first]) => first !== 'Total').map((row) => row[column] ?? '');
      expect(
        days.filter((day) => !/^\d\d\/\d\d\/\d{4}$/.test(day)),
        name,
      ).toEqual([]);
      expect(
        days.filter((day) => day.slice(6) !== name.slice(-8, -4)),
        name,
      ).toEqual([]);
      const sortable = days.filter(exists).map((day) => day.split('/').reverse().join('-'));
      expect(sortable, name).toEqual([...sortable].sort());
    }
  });

  it('spell the communes as each provider does, and codes where one has codes', () => {
    const places = (resource: string, column: string) => {
      const { head, rows } = csvOf(layout, `evenements-${resource}-2025.csv`);
      return new Set(rows.map((row) => row[head.indexOf(column)]));
    };
    expect(places('la-discotheque', 'Commune')).toContain('BESANCON');
    expect(places('cours-pour-tous', 'Commune de rattachement')).toContain('Besançon');
    expect(places('echo-des-revues', 'insee')).toContain('25056');
    expect(places('cine-club', 'Bibliothèque')).toContain('Médiathèque de la Boucle');
    const careless = places('petits-lecteurs', 'Médiathèque');
    expect(careless).toContain('BESANCON');
    expect(careless).toContain('Besançon');
  });

  it('end with a line of totals at one provider', () => {
    const ends = dropped(layout, /^evenements-/).filter(
      (name) => csvOf(layout, name).rows.at(-1)?.[0] === 'Total',
    );
    expect(ends.length).toBeGreaterThan(0);
    expect(new Set(ends.map((name) => name.slice(0, -9)))).toEqual(
      new Set(['evenements-code-en-poche']),
    );
  });
});

describe('COUNTER reports', () => {
  it('are release 5.1: header block, blank line, headings in line 15', () => {
    for (const name of dropped(layout, /^counter-/)) {
      const rows = tableOf(name);
      expect(
        rows.slice(0, 13).map(([label]) => label),
        name,
      ).toEqual(LABELS);
      expect(rows[2]?.[1]).toBe('5.1');
      expect(rows[13]?.join('')).toBe('');
      expect(rows[14]).toContain('Metric_Type');
      expect(new Set(rows.map((row) => row.length)).size, name).toBe(1);
    }
  });

  it('begin with the byte order mark of UTF-8', () => {
    for (const name of dropped(layout, /^counter-/))
      expect([...bytesOf(name).subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('tell unique requests beside all, never more, and add up their period', () => {
    for (const name of dropped(layout, /^counter-/)) {
      const rows = tableOf(name).slice(15);
      const first = tableOf(name)[14]?.indexOf('Reporting_Period_Total') ?? 0;
      for (let index = 0; index < rows.length; index += 2) {
        const [total = [], unique = []] = rows
          .slice(index, index + 2)
          .map((row) => row.slice(first).map(Number));
        expect(
          unique.every((value, month) => value <= (total[month] ?? 0)),
          name,
        ).toBe(true);
        expect(
          total.slice(1).reduce((sum, value) => sum + value, 0),
          name,
        ).toBe(total[0]);
      }
    }
  });

  it('say that the report is not complete where a month is late', () => {
    const late = dropped(layout, /^counter-/).filter((name) =>
      tableOf(name)[8]?.[1]?.startsWith('3031'),
    );
    expect(late).toEqual(['counter-kiosque-du-doubs-2026.tsv']);
    expect(tableOf(late[0] ?? '')[9]?.[1]).toBe('Begin_Date=2026-01-01; End_Date=2026-09-30');
  });
});

describe('the agreement', () => {
  it('is a demonstration among the true members, signed by all in two versions', () => {
    const agreement = parse(
      readFileSync(join(layout.settings, 'agreement.yaml'), 'utf8'),
    ) as Agreement;
    expect(agreement.demonstration).toBe(true);
    const members = agreement.members.map(({ code }) => code);
    expect(members).toEqual(['25', '25056', '25388', '25031', '25580']);
    expect(
      agreement.versions.map(({ effectiveFrom, vintage }) => [effectiveFrom, vintage]),
    ).toEqual([
      ['2021-01-01', 2020],
      ['2025-01-01', 2022],
    ]);
    for (const { signatures, effectiveFrom } of agreement.versions) {
      expect(new Set(Object.keys(signatures))).toEqual(new Set(members));
      expect(Object.values(signatures).every((day) => day < effectiveFrom)).toBe(true);
    }
  });
});

interface Agreement {
  readonly demonstration: boolean;
  readonly members: readonly { readonly code: string }[];
  readonly versions: readonly {
    readonly effectiveFrom: string;
    readonly vintage: number;
    readonly signatures: Readonly<Record<string, string>>;
  }[];
}

const LABELS = [
  ...['Report_Name', 'Report_ID', 'Release', 'Institution_Name', 'Institution_ID'],
  ...['Metric_Types', 'Report_Filters', 'Report_Attributes', 'Exceptions'],
  ...['Reporting_Period', 'Created', 'Created_By', 'Registry_Record'],
];

function tableOf(name: string): string[][] {
  const text = bytesOf(name)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
}

/** Bad rows hold days that no calendar has. */
function exists(day: string): boolean {
  const [date = 0, month = 0, year = 0] = day.split('/').map(Number);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date && month <= 12;
}
