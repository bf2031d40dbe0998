import { describe, expect, it } from 'vitest';
import { dataDirectory, only, take } from '../../support/data-directory.ts';
import { published } from '../../support/published.ts';

function table(...rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.join('\t')).join('\n')}\n`;
}

const BLOCK = [
  ['Report_Name', 'Platform Report'],
  ['Report_ID', 'PR'],
  ['Release', '5.1'],
  ['Institution_Name', 'Un groupement'],
  ['Created_By', 'Presse SA'],
  [],
] as const;

const HEADINGS = [
  'Platform',
  'Data_Type',
  'Access_Method',
  'Metric_Type',
  'Reporting_Period_Total',
  'Jan-2025',
  'Feb-2025',
];

describe('a COUNTER table', () => {
  it('spreads over the members its institutions are, the rest stays non réparti', async () => {
    const layout = await dataDirectory({
      'inbox/presse.tsv': table(
        ['Institution_Name', 'Customer_ID', ...HEADINGS],
        [
          'Ville de Besançon',
          'x1',
          'Plateforme Presse',
          'Article',
          'Regular',
          'Total_Item_Requests',
          30,
          10,
          20,
        ],
        [
          'Montbéliard',
          'x2',
          'Plateforme Presse',
          'Article',
          'Regular',
          'Total_Item_Requests',
          5,
          5,
          '',
        ],
        [
          'Inconnue',
          '21250031800010',
          'Plateforme Presse',
          'Article',
          'Regular',
          'Total_Item_Requests',
          3,
          1,
          2,
        ],
        [
          'Inconnue',
          'x9',
          'Plateforme Presse',
          'Article',
          'Regular',
          'Total_Item_Requests',
          7,
          3,
          4,
        ],
        [
          'Ville de Besançon',
          'x1',
          'Plateforme Presse',
          'Article',
          'TDM',
          'Total_Item_Requests',
          100,
          100,
          0,
        ],
      ),
    });

    const file = only(await take(layout, 'inbox'), 'accepted');

    expect(file.counts).toEqual({
      read: 10,
      accepted: 9,
      rejected: 0,
      skipped: { 'blank-value': 1 },
      duplicates: 0,
    });
    expect(
      await published(
        layout,
        `SELECT member, item, raw_uses, uses FROM cell WHERE span = 'year' AND scope = 'resource' AND raw_uses > 0 ORDER BY member`,
      ),
    ).toEqual([
      { member: '25031', item: 'essai-presse', raw_uses: 3, uses: 1500 },
      { member: '25056', item: 'essai-presse', raw_uses: 30, uses: 15000 },
      { member: '25388', item: 'essai-presse', raw_uses: 5, uses: 2500 },
      { member: 'group', item: 'essai-presse', raw_uses: 38, uses: 19000 },
      { member: 'none', item: 'essai-presse', raw_uses: 7, uses: 3500 },
    ]);
  });

  it('leaves out summary rows, counts a repeated row once, and refuses what is no number, each with its place', async () => {
    const layout = await dataDirectory({
      'inbox/presse.tsv': table(
        ...BLOCK,
        HEADINGS,
        ['Plateforme Presse', 'Article', 'Regular', 'Total_Item_Requests', 30, '1,234', '6 000'],
        ['Plateforme Presse', 'Article', 'Regular', 'Total_Item_Requests', 30, '1,234', '6 000'],
        ['Plateforme Presse', 'Article', 'Regular', 'vendor:Likes', 2, 'deux', -1],
        ['Total', '', '', 'Total_Item_Requests', 30, 10, 20],
      ),
    });

    const file = only(await take(layout, 'inbox'), 'accepted');

    expect(file.counts).toEqual({
      read: 8,
      accepted: 3,
      rejected: 1,
      skipped: { 'summary-row': 2 },
      duplicates: 2,
    });
    expect(file.rejects).toEqual([
      { line: 10, field: '2025-01', rule: 'bad-number', value: 'deux' },
    ]);
    expect(file.totals).toEqual({ Total_Item_Requests: 7234, 'vendor:Likes': -1 });
  });

  it('is refused whole for a heading that is no month, naming the cell', async () => {
    const layout = await dataDirectory({
      'inbox/presse.tsv': table(
        ...BLOCK,
        [...HEADINGS, 'Mrz-2025'],
        ['P', 'Article', 'Regular', 'Total_Item_Requests', 1, 1, 1, 1],
      ),
    });
    const report = await take(layout, 'inbox');
    expect(only(report, 'refused').problem).toEqual({
      code: 'bad-month-heading',
      line: 7,
      column: 8,
      heading: 'Mrz-2025',
    });
    expect(report.state).toBe('refused');
  });

  it('counts every value of a table whose line ends differ, and refuses a row that slipped', async () => {
    const row = ['Plateforme Presse', 'Article', 'Regular', 'Total_Item_Requests', 3, 1, 2];
    const text = table(HEADINGS, row, [...row.slice(0, 6), 5], [...row, 7]);
    const layout = await dataDirectory({
      'inbox/presse.tsv': text.replaceAll('\n', '\r\n').replace('\t2\r\n', '\t2\n'),
    });
    const file = only(await take(layout, 'inbox'), 'accepted');
    expect(file.counts).toMatchObject({ read: 6, accepted: 4, rejected: 2 });
    expect(file.totals).toEqual({ Total_Item_Requests: 9 });
    expect(file.rejects.map(({ line, rule }) => [line, rule])).toEqual([
      [4, 'column-count'],
      [4, 'column-count'],
    ]);
  });

  it('keeps a platform nobody declared, unclassified and outside the weighted uses', async () => {
    const layout = await dataDirectory({
      'inbox/autre.tsv': table(...BLOCK, HEADINGS, [
        'Autre Plateforme',
        'Article',
        'Regular',
        'Total_Item_Requests',
        3,
        1,
        2,
      ]),
    });
    await take(layout, 'inbox');
    expect(
      await published(
        layout,
        `SELECT name, kind FROM resource WHERE resource = 'autre-plateforme'`,
      ),
    ).toEqual([{ name: 'Autre Plateforme', kind: 'unclassified' }]);
    expect(
      await published(
        layout,
        `SELECT uses, raw_uses FROM cell WHERE span = 'year' AND member = 'none' AND scope = 'all'`,
      ),
    ).toEqual([{ uses: null, raw_uses: 3 }]);
  });
});
