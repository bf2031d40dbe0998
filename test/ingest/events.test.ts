import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { dataDirectory, only, take } from '../support/data-directory.ts';
import { inLake } from '../support/in-lake.ts';
import { published } from '../support/published.ts';

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';

function events(...rows: readonly string[]): string {
  return `${[HEADING, ...rows].join('\n')}\n`;
}

describe('a mapped file of events', () => {
  it('knows the line of each refused row of a file so long that several threads read it', async () => {
    const wrong = [7, 99_998, 200_001, 299_999];
    const rows = Array.from({ length: 300_000 }, (_, at) => {
      const place = wrong.includes(at) ? 'Ailleurs' : 'Besançon';
      return `0${1 + (at % 9)}/03/2025;10:00:00;C${at % 5000};${place};t${at};essai-video;Complet`;
    });
    const layout = await dataDirectory({
      'inbox/evenements-2025.csv': [HEADING, ...rows].join('\n'),
    });

    const file = only(await take(layout, 'inbox'), 'accepted');

    expect(file.rejects.map(({ line }) => line)).toEqual(wrong.map((at) => at + 2));
  });

  it('accounts for every line and says where each refused one is', async () => {
    const layout = await dataDirectory({
      'inbox/evenements-2025.csv': [
        'Relevé 2025;;;;;;',
        '',
        HEADING,
        '01/03/2025;10:01:00;C1;Besançon;t1;Essai Musique;Complet', // dropped: double click with the next
        '01/03/2025;10:01:29;C1;Besançon;t1;Essai Musique;Complet',
        '01/03/2025;10:05:00;C1;BESANCON;t1;Essai Musique;Complet', // 211 s later: counts
        '02/03/2025;09:00:00;C2;25388;t2;essai-video;Complet',
        '02/03/2025;09:00:00;C2;25388;t2;essai-video;Complet', // the same line again
        '02/03/2025;09:10:00;C2;25388;t3;essai-video;Extrait', // left out by the profile
        '31/02/2025;09:10:00;C2;25388;t3;essai-video;Complet', // line 10: no such day
        '03/03/2025;09:10:00;;25388;t3;essai-video;Complet', // line 11: no reader
        '03/03/2025;09:10:00;C3;Besançonn;t3;essai-video;Complet', // line 12: no such commune
        '03/03/2025;09:10:00;C3;Besançon;t3;Essai Jeux;Complet', // line 13: no such resource
        '', // line 14: blank
        '03/03/2025;09:10', // line 15: cells missing
        '04/03/2026;09:10:00;"C4";Saint-Vit;"un ""titre""\nsur deux lignes";Musique en essai;Complet', // lines 16–17
        '04/03/2036;09:10:00;C4;Saint-Vit;t9;Essai Musique;Complet', // line 18: in the future
        'Total;;;;;;9',
      ].join('\r\n'),
    });

    const file = only(await take(layout, 'inbox'), 'accepted');

    expect(file.counts).toEqual({
      read: 15,
      accepted: 4,
      rejected: 6,
      skipped: { 'double-click': 1, 'profile:Type': 1, 'blank-line': 1, 'summary-row': 1 },
      duplicates: 1,
    });
    expect(file.rejects.map(({ line, field, rule, value }) => [line, field, rule, value])).toEqual([
      [10, 'Date', 'bad-date', '31/02/2025 09:10:00'],
      [11, 'Lecteur', 'missing-reader', null],
      [12, 'Commune', 'unknown-place', 'Besançonn'],
      [13, 'Ressource', 'unknown-resource', '…'],
      [15, '', 'column-count', null],
      [18, 'Date', 'future-date', '04/03/2036 09:10:00'],
    ]);
    expect(
      await published(
        layout,
        'SELECT sum(uses)::INTEGER AS n, count(DISTINCT batch)::INTEGER AS b FROM use_month',
      ),
    ).toEqual([{ n: 4, b: 1 }]);
  });

  it('counts 10:01:00 and 10:01:29 once, 10:01:00 and 10:01:35 twice, and keeps the last of a chain', async () => {
    const click = (reader: string, time: string): string =>
      `01/03/2025;${time};${reader};Besançon;t;essai-video;`;
    const layout = await dataDirectory({
      'inbox/evenements-2025.csv': events(
        click('A', '10:01:29'),
        click('A', '10:01:00'),
        click('B', '10:01:00'),
        click('B', '10:01:35'),
        click('C', '10:00:00'),
        click('C', '10:00:20'),
        click('C', '10:00:40'),
        click('C', '10:01:00'),
        click('D', '10:02:00'),
        click(' D\u00A0', '10:02:10'), // the same reader, blanks around
        click('D ', '10:03:00'),
      ),
    });

    const file = only(await take(layout, 'inbox'), 'accepted');

    expect(file.counts.skipped).toEqual({ 'double-click': 5 });
    expect(await inLake(layout, 'usage_event', `strftime(used_at, '%H:%M:%S') AS time`)).toEqual(
      ['10:01:00', '10:01:00', '10:01:29', '10:01:35', '10:02:10', '10:03:00'].map((time) => ({
        time,
      })),
    );
    expect(
      await inLake(layout, 'usage_event', 'count(DISTINCT reader)::INTEGER AS readers'),
    ).toEqual([{ readers: 4 }]);
  });

  it('reads Windows-1252 with its euro sign and apostrophe', async () => {
    const layout = await dataDirectory({
      'inbox/evenements-2025.csv': iconv.encode(
        events('01/03/2025;10:00:00;C1;Montbéliard;l’été à 3 €;Essai Vidéo;'),
        'windows-1252',
      ),
    });

    expect(only(await take(layout, 'inbox'), 'accepted').counts.accepted).toBe(1);
    expect(await published(layout, 'SELECT member, resource FROM use_month')).toEqual([
      { member: '25388', resource: 'essai-video' },
    ]);
  });

  it.each([
    ['one line feed among returns', ['\r\n', '\n', '\r\n', '\r\n']],
    ['a last line without its end', ['\r\n', '\r\n', '\r\n', '']],
    ['two exports put together', ['\n', '\n', '\r\n', '\r\n']],
    ['a return inside a line', ['\n', '\n', '\r;x\n', '\n']],
  ])('accounts for every line of a file with %s', async (_, ends) => {
    const rows = ['10', '11', '12'].map(
      (hour) => `01/03/2025;${hour}:00:00;C1;Besançon;t;essai-video;`,
    );
    const layout = await dataDirectory({
      'inbox/evenements-2025.csv': [HEADING, ...rows]
        .map((row, at) => `${row}${ends[at] ?? ''}`)
        .join(''),
    });
    const { counts } = only(await take(layout, 'inbox'), 'accepted');
    expect(counts.read).toBe(3);
    expect(counts.accepted + counts.rejected).toBe(3);
  });

  it('keeps sums by reader and month, by month, by hour of the week and by day, and publishes nothing finer', async () => {
    const layout = await dataDirectory({
      'inbox/evenements-2025.csv': events(
        '03/03/2025;23:59:59;A;Besançon;t1;essai-musique;', // a Monday
        '10/03/2025;23:10:00;A;Besançon;t2;essai-musique;', // the next one
        '10/03/2025;23:20:00;A;Besançon;t3;essai-musique;', // same hour: same session
        '09/03/2025;08:00:00;B;Saint-Vit;t1;essai-video;', // a Sunday; the department serves Saint-Vit
        '01/04/2025;00:00:00;B;Dole;t1;essai-video;', // no commune of the Doubs
        '31/12/2024;23:59:59;B;Saint-Vit;t1;essai-video;',
      ),
    });
    expect(only(await take(layout, 'inbox'), 'accepted')).toMatchObject({
      slices: ['events/essai/2024-12', 'events/essai/2025-03'],
      totals: { uses: 5, sessions: 4 },
    });

    const month = 'year, month, commune, resource, uses, sessions';
    expect(await inLake(layout, 'use_month', month)).toEqual([
      { year: 2024, month: 12, commune: '25527', resource: 'essai-video', uses: 1, sessions: 1 },
      { year: 2025, month: 3, commune: '25056', resource: 'essai-musique', uses: 3, sessions: 2 },
      { year: 2025, month: 3, commune: '25527', resource: 'essai-video', uses: 1, sessions: 1 },
    ]);
    expect(await inLake(layout, 'reader_month', month)).toEqual(
      await inLake(layout, 'use_month', month),
    );
    const cells = async (table: string, place: string): Promise<string[]> => {
      const cell = `concat_ws(' ', ${place}, member, uses, sessions) AS cell`;
      const rows = await published<{ cell: string }>(layout, `SELECT ${cell} FROM ${table}`);
      return rows.map((row) => row.cell).sort();
    };
    expect(await cells('use_hour', 'weekday, hour')).toEqual([
      '1 23 25056 3 2',
      '2 23 25 1 1',
      '7 8 25 1 1',
    ]);
    expect(await cells('use_day', 'day')).toEqual([
      '2024-12-31 25 1 1',
      '2025-03-03 25056 1 1',
      '2025-03-09 25 1 1',
      '2025-03-10 25056 2 1',
    ]);
    const tables = 'SELECT table_name AS name FROM duckdb_columns() GROUP BY 1';
    const fine = `${tables} HAVING bool_or(column_name = 'reader') AND bool_or(data_type = 'TIMESTAMP')`;
    expect(await published(layout, fine)).toEqual([]);
  });

  it('counts readers exactly in every span, a session once, and weighs uses by kind', async () => {
    const layout = await dataDirectory({
      'inbox/evenements-2025.csv': events(
        '10/01/2025;10:00:00;A;Besançon;t1;essai-musique;',
        '10/01/2025;10:20:00;A;Besançon;t2;essai-musique;', // same hour: same session
        '10/01/2025;11:20:00;A;Besançon;t2;essai-musique;',
        '10/02/2025;10:00:00;A;Besançon;t3;essai-video;',
        '10/02/2025;10:00:00;B;Besançon;t3;essai-video;',
        '10/04/2025;10:00:00;C;Saint-Vit;t3;essai-video;',
      ),
    });
    await take(layout, 'inbox');

    const cells = await published<Record<string, unknown>>(
      layout,
      `SELECT span || ' ' || month || ' ' || member || ' ' || scope || item AS cell, uses, raw_uses, sessions, readers
       FROM cell WHERE scope = 'all' OR (span = 'year' AND member = 'group') ORDER BY ALL`,
    );
    const cell = (name: string): unknown => cells.find((each) => each.cell === name);

    // music weighs 0.25, video 1: thousandths
    expect(cell('year 12 group all')).toMatchObject({
      uses: 3750,
      raw_uses: 6,
      sessions: 5,
      readers: 3,
    });
    expect(cell('year 12 25056 all')).toMatchObject({
      uses: 2750,
      raw_uses: 5,
      sessions: 4,
      readers: 2,
    });
    expect(cell('year 12 25 all')).toMatchObject({
      uses: 1000,
      raw_uses: 1,
      sessions: 1,
      readers: 1,
    });
    expect(cell('year 12 25580 all')).toMatchObject({
      uses: 0,
      raw_uses: 0,
      sessions: 0,
      readers: 0,
    });
    expect(cell('year 12 group kindmusic')).toMatchObject({ uses: 750, raw_uses: 3, readers: 1 });
    expect(cell('month 1 group all')).toMatchObject({ readers: 1 });
    expect(cell('month 2 group all')).toMatchObject({ readers: 2 });
    expect(cell('month 3 group all')).toMatchObject({ raw_uses: 0, readers: 0 });
    expect(cell('to-date 2 group all')).toMatchObject({ raw_uses: 5, readers: 2 });
    expect(cell('quarter 3 group all')).toMatchObject({ raw_uses: 5, readers: 2 });
    expect(cell('quarter 6 group all')).toMatchObject({ raw_uses: 1, readers: 1 });
    expect(cells.some((each) => String(each.cell).startsWith('month 5 '))).toBe(false);
  });
});
