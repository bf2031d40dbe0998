import { describe, expect, it } from 'vitest';
import { reader } from '../../support/counter-reader.ts';

const HEADER = {
  Report_ID: 'IR',
  Release: '5',
  Created_By: 'Presse SA',
  Institution_Name: 'Un groupement',
};

function table(...rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(',')}\n`).join('');
}

function performance(...counts: readonly number[]): object {
  return {
    Period: { Begin_Date: '2025-01-01', End_Date: '2025-01-31' },
    Instance: counts.map((Count) => ({ Metric_Type: 'Total_Item_Requests', Count })),
  };
}

function document(...items: readonly object[]): string {
  const all = items.map((item) => ({ Platform: 'Plateforme Presse', ...item }));
  return JSON.stringify({ Report_Header: HEADER, Report_Items: all });
}

describe('a row that repeats others', () => {
  it('is known in a table by a name without identifier, or by a total without metric', async () => {
    const read = await reader();
    const { admitted } = await read(
      table(
        ['Report_ID', 'TR'],
        ['Created_By', 'Presse SA'],
        ['Title', 'Publisher_ID', 'Platform', 'DOI', 'Metric_Type', 'Jan-2025', 'Feb-2025'],
        ['', '', '', '', '', '', ''],
        ['Un titre', '', 'P', '10.1/a', 'Total_Item_Requests', '1', '2'],
        ['Total', '', 'P', '10.1/total', 'Total_Item_Requests', '10', '20'],
        ['All', 'presse:7', 'P', '', 'Total_Item_Requests', '100', '200'],
        ['Total', 'All', 'P', '', 'Total_Item_Requests', '111', '222'],
        ['Grand total', '', 'P', '', 'Total_Item_Requests', '111', '222'],
        ['Total for all titles', '', 'P', '', 'Total_Item_Requests', '111', '222'],
        ['Total searches', '', '', '', '', '111', '222'],
        ['Totalement perdu', '', '', '', '', '3', '3'],
      ),
    );
    expect(admitted).toMatchObject({
      counts: { read: 16, accepted: 6, rejected: 2, skipped: { 'summary-row': 8 }, duplicates: 0 },
      totals: { Total_Item_Requests: 333 },
      rejects: [
        { line: 12, rule: 'unknown-metric' },
        { line: 12, rule: 'unknown-metric' },
      ],
    });
  });

  it('is known in a document by the same, or as a component under a metric of its item', async () => {
    const read = await reader();
    const { admitted } = await read(
      document(
        { Item: 'Total', Item_ID: [{ Type: 'DOI', Value: '10.1/t' }], Performance: [performance(1)] },
        { Item: 'Total', Item_ID: [], Performance: [performance(500)] },
        {
          Item: 'Une pièce',
          Performance: [performance(10)],
          Item_Component: [{ Item_Name: 'Un acte', Performance: [performance(10)] }],
        },
        { Item: 'Une autre', Item_Component: [{ Item_Name: 'Un acte', Performance: [performance(100)] }] },
      ),
    );
    expect(admitted).toMatchObject({
      counts: {
        ...{ read: 5, accepted: 3, rejected: 0, duplicates: 0 },
        skipped: { 'summary-row': 1, component: 1 },
      },
      totals: { Total_Item_Requests: 111 },
    });
  }); // prettier-ignore

  it('is not a count that its list holds twice, but a list that comes twice', async () => {
    const read = await reader();
    const { admitted } = await read(
      document({ Item: 'Une pièce', Performance: [performance(1, 2, 1), performance(1, 2, 1)] }),
    );
    expect(admitted).toMatchObject({
      counts: { read: 6, accepted: 3, rejected: 0, skipped: {}, duplicates: 3 },
      totals: { Total_Item_Requests: 4 },
    });
  });
});

describe('a report of a release before 5', () => {
  it('is refused by name, with what to ask for', async () => {
    const read = await reader();
    const text = table(
      ['Journal Report 1 (R4)', 'Number of Successful Full-Text Article Requests'],
      ['Une médiathèque'],
      ['Journal', 'Publisher', 'Platform', 'Reporting Period Total', 'Jan-2018'],
      ['Un titre', 'E', 'P', '3', '3'],
    );
    await expect(read(text)).rejects.toMatchObject({
      problem: { code: 'old-counter', title: 'Journal Report 1 (R4)' },
    });
  });
});

describe('a table whose header and columns disagree', () => {
  it('is filed as what its columns name, and says so', async () => {
    const read = await reader();
    const filed = async (report: string, ...headings: readonly string[]): Promise<unknown> => {
      const { admitted, stored } = await read(
        table(
          ['Report_ID', report],
          ['Created_By', 'Presse SA'],
          [...headings, 'Platform', 'Metric_Type', 'Jan-2025'],
          [...headings.map(() => 'x'), 'P', 'No_License', '1'],
        ),
      );
      return [stored[0]?.slice.split('/')[2], admitted.notes?.map(({ code }) => code)];
    };
    expect(await filed('DR', 'Title')).toEqual(['TR', ['other-report']]);
    expect(await filed('PR_P1', 'Database')).toEqual(['DR', ['other-report']]);
    expect(await filed('DR_D1', 'Title', 'Database')).toEqual(['DR_D1', []]);
    expect(await filed('IR_M1', 'Title')).toEqual(['IR_M1', []]);
    expect(await filed('TR_J1')).toEqual(['TR_J1', []]);
  });
});

describe('a report that names nobody', () => {
  it('is filed under its platform, if it has one, so that two providers do not take each other’s place', async () => {
    const read = await reader();
    const sourceOf = async (...platforms: readonly string[]): Promise<unknown> => {
      const rows = platforms.map((platform) => [platform, 'No_License', '1']);
      const { admitted } = await read(table(['Platform', 'Metric_Type', 'Jan-2025'], ...rows));
      return [admitted.source, admitted.notes];
    };
    const named = (source: string): unknown => [source, [{ code: 'nameless', source }]];
    expect(await sourceOf('Kiosque')).toEqual(named('kiosque'));
    expect(await sourceOf('Kiosque', 'Cinéma')).toEqual(named('counter'));
    const { admitted } = await read(
      table(
        ['Institution_Name', 'Platform', 'Metric_Type', 'Jan-2025'],
        ['Besançon', 'P', 'No_License', '1'],
      ),
    );
    expect(admitted.notes).toEqual([]);
  });
});
