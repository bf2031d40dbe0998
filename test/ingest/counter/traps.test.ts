import { describe, expect, it } from 'vitest';
import { IngestError } from '../../../ingest/errors.ts';
import type { Problem } from '../../../ingest/problem.ts';
import { reader, type Read } from '../../support/counter-reader.ts';

const HEADER = {
  Report_ID: 'TR',
  Release: '5',
  Created_By: 'Presse SA',
  Institution_Name: 'Un groupement',
  Report_Filters: [
    { Name: 'Begin_Date', Value: '2025-01-01' },
    { Name: 'End_Date', Value: '2025-02-28' },
  ],
};
const HEADER_51 = {
  ...HEADER,
  Release: '5.1',
  Report_Filters: { Begin_Date: '2025-01-01', End_Date: '2025-02-28' },
};

function period(begin: string, end: string, count: unknown): object {
  return {
    Period: { Begin_Date: begin, End_Date: end },
    Instance: [{ Metric_Type: 'Total_Item_Requests', Count: count }],
  };
}

function release5(item: object, header: object = {}): string {
  return JSON.stringify({
    Report_Header: { ...HEADER, ...header },
    Report_Items: [{ Title: 'Un titre', Platform: 'Plateforme Presse', ...item }],
  });
}

function release51(performance: object, header: object = {}): string {
  return JSON.stringify({
    Report_Header: { ...HEADER_51, ...header },
    Report_Items: [
      { Title: 'T', Platform: 'Plateforme Presse', Attribute_Performance: [{ Performance: performance }] },
    ],
  }); // prettier-ignore
}

async function problemOf(read: Read, text: string): Promise<Problem> {
  const outcome: unknown = await read(text).catch((error: unknown) => error);
  if (outcome instanceof IngestError) return outcome.problem;
  throw new Error(`expected a refusal, got ${JSON.stringify(outcome)}`);
}

describe('a COUNTER document', () => {
  it('is read by its form, whatever release it says it is', async () => {
    const read = await reader();
    const jan = period('2025-01-01', '2025-01-31', 3);
    const old = await read(release5({ Performance: [jan] }, { Release: '5.1' }));
    expect(old.admitted.totals).toEqual({ Total_Item_Requests: 3 });
    expect(old.admitted.notes).toEqual([{ code: 'other-release', header: '5.1', form: '5' }]);
    const fresh = await read(release51({ No_License: { '2025-01': 4 } }, { Release: 5 }));
    expect(fresh.admitted.totals).toEqual({ No_License: 4 });
    expect(fresh.admitted.notes).toEqual([{ code: 'other-release', header: '5', form: '5.1' }]);
    expect((await read(release5({ Performance: jan }, { Release: '5.0.3' }))).admitted.notes).toEqual([]);
  }); // prettier-ignore

  it('is refused with periods longer than a month, and with months it was not asked for', async () => {
    const read = await reader();
    const item = { Performance: [period('2025-01-01', '2025-02-28', 3)] };
    expect(await problemOf(read, release5(item))).toEqual({
      code: 'long-period',
      place: 'Report_Items[0].Performance[0]',
      from: '2025-01',
      to: '2025-02',
    });
    expect(await problemOf(read, release51({ No_License: { '2025-03': 1 } }))).toEqual({
      code: 'month-outside',
      place: 'Report_Items[0].Attribute_Performance[0].Performance.No_License.2025-03',
      month: '2025-03',
      from: '2025-01',
      to: '2025-02',
    });
  });

  it('refuses what is no number or no month, each with its path, and reads numbers written as text', async () => {
    const read = await reader();
    const { admitted } = await read(
      release51({
        'Total_Item_Requests': { '2025-01': '1 234', '2025-02': 1.5 },
        'vendor:Likes': { '2025-01': 2, 'Jal-2025': 9, '2025-02': null },
        'No_License': 7,
      }),
    );
    expect(admitted.totals).toEqual({ 'Total_Item_Requests': 1234, 'vendor:Likes': 2 });
    expect(admitted.counts).toEqual({
      read: 6, accepted: 2, rejected: 3, skipped: { 'blank-value': 1 }, duplicates: 0,
    });
    const path = 'Report_Items[0].Attribute_Performance[0].Performance';
    expect(admitted.rejects.map(({ field, rule }) => [field.replace(path, ''), rule])).toEqual([
      ['.Total_Item_Requests.2025-02', 'bad-number'],
      ['.vendor:Likes.Jal-2025', 'bad-month'],
      ['.No_License', 'bad-month'],
    ]);
    expect(JSON.stringify(admitted)).not.toContain('Un titre');
  }); // prettier-ignore

  it('may be in UTF-16, Windows-1252 or cut short; what is no COUNTER document is said so', async () => {
    const read = await reader();
    expect(await problemOf(read, '{"Report_Header": {\n  "Report_ID": "PR",\n')).toEqual({
      code: 'bad-json',
      line: 3,
    });
    expect(await problemOf(read, '{"nom": "valeur"}')).toMatchObject({ code: 'unknown-kind' });
    expect(await problemOf(read, '<!DOCTYPE html>\n<html><body>Login</body></html>')).toEqual({
      code: 'web-page',
    });
    expect(await problemOf(read, 'HTTP/1.1 503 Service Unavailable\n\nbusy')).toEqual({
      code: 'http-error',
      status: 503,
      decision: 'retry',
    });
    expect(
      await problemOf(read, '"[{\\"Code\\":\\"1020\\",\\"Message\\":\\"Slow\\"}]"'),
    ).toMatchObject({ code: 'counter-exception', decision: 'pause' });
  });

  it('knows the items of parents and components', async () => {
    const read = await reader();
    const item = (name: string, count: number): object => ({
      ...{ Item: name, Platform: 'Plateforme Presse' },
      Attribute_Performance: [{ Data_Type: 'Article', Performance: { Total_Item_Requests: { '2025-01': count } } }],
    });
    const document = {
      Report_Header: { ...HEADER_51, Report_ID: '' },
      Report_Items: [
        { Title: 'Parent A', Items: [item('1', 1), { ...item('2', 2), Components: [item('2a', 3)] }] },
        { Title: 'Parent B', Items: [item('1', 1)] },
        { Items: [item('All', 100)] },
      ],
    };
    const { admitted, stored } = await read(JSON.stringify(document));
    expect(admitted.counts).toEqual({
      read: 5, accepted: 3, rejected: 0, skipped: { component: 1, 'summary-row': 1 }, duplicates: 0,
    });
    expect(stored).toMatchObject([{ slice: 'counter/presse-sa/TR/un-groupement/2025-01', value: 4 }]);
  }); // prettier-ignore
});

describe('a COUNTER table', () => {
  const table = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

  it('goes by its columns where the header says other months, and by its headings where there is no header', async () => {
    const read = await reader();
    const { admitted } = await read(
      table(
        'Report_ID\tTR_B1',
        'Reporting_Period\tBegin_Date=2024-01-01; End_Date=2024-02-29',
        'Title\tPLATFORM\t METRIC TYPE \tReporting_ Period_Total\tJan-2025\tFeb-2025',
        'T\tPlateforme Presse\ttotal item requests\t9\t1\t2',
      ),
    );
    expect(admitted.totals).toEqual({ Total_Item_Requests: 3 });
    expect(admitted.notes).toEqual([
      { code: 'other-months', header: '2024-01 – 2024-02', columns: '2025-01 – 2025-02' },
      { code: 'nameless', source: 'plateforme-presse' },
    ]);
    const headings = ['Title', 'Item', 'Database', 'Publisher'];
    const reports: string[] = [];
    for (const heading of headings) {
      const { stored } = await read(table(`${heading};Platform;Metric_Type;Jan-2025`, 'x;P;No_License;1'));
      reports.push(stored[0]?.slice.split('/')[2] ?? '');
    }
    expect(reports).toEqual(['TR', 'IR', 'DR', 'PR']);
  }); // prettier-ignore

  it('is cut at the delimiter of its headings, and refused with a month told twice or none at all', async () => {
    const read = await reader();
    const filters = `Report_Filters,"Data_Type=${'Book|'.repeat(40)}Journal"`;
    const { admitted } = await read(
      table(filters, 'Platform,Metric_Type,Reporting_Period_Total,Jan-2025', 'P,No_License,1,1'),
    );
    expect(admitted.totals).toEqual({ No_License: 1 });
    expect(
      await problemOf(read, table('Platform,Metric_Type,Jan-2025,2025-01', 'P,No_License,1,1')),
    ).toEqual({ code: 'repeated-month', line: 1, column: 4, month: '2025-01' });
    expect(
      await problemOf(read, table('Platform,Metric_Type,Reporting_Period_Total', 'P,No_License,1')),
    ).toEqual({ code: 'no-months', line: 1 });
  });

  it('keeps the exceptions of its header, and stops at those that say it is no report', async () => {
    const read = await reader();
    const told = (exceptions: string): string =>
      table(`Exceptions\t${exceptions}`, 'Platform\tMetric_Type\tJan-2025', 'P\tNo_License\t1');
    const { admitted } = await read(told('3031: Usage Not Ready; 3050: Parameter Not Recognized'));
    expect(admitted.notes).toEqual([
      { code: 'provisional' },
      { code: 'exception', exception: 3031, message: 'Usage Not Ready' },
      { code: 'exception', exception: 3050, message: 'Parameter Not Recognized' },
      { code: 'nameless', source: 'p' },
    ]);
    expect(await problemOf(read, told('2010: Requestor Not Authorized'))).toMatchObject({
      code: 'counter-exception',
      decision: 'broken-credential',
    });
  });
});
