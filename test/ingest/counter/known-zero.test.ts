import { describe, expect, it } from 'vitest';
import { dataDirectory, only, take } from '../../support/data-directory.ts';
import { published } from '../../support/published.ts';

const NO_USAGE = {
  Code: 3030,
  Severity: 'Error',
  Message: 'No Usage Available for Requested Dates',
};

function report(
  [from, to]: readonly [string, string],
  counts: Readonly<Record<string, number>>,
  exceptions: readonly object[] = [],
): string {
  return JSON.stringify({
    Report_Header: {
      Release: '5.1',
      Report_ID: 'PR',
      Created_By: 'Presse SA',
      Institution_Name: 'Ville de Besançon',
      Report_Filters: { Begin_Date: from, End_Date: to },
      Exceptions: exceptions,
    },
    Report_Items: Object.keys(counts).length === 0 ? [] : [
      {
        Platform: 'Plateforme Presse',
        Attribute_Performance: [
          { Data_Type: 'Article', Access_Method: 'Regular', Performance: { Total_Item_Requests: counts } },
        ],
      },
    ],
  }); // prettier-ignore
}

const COVERED = `SELECT resource, string_agg(month, ' ' ORDER BY month) AS months FROM coverage GROUP BY 1`;
const USES = `SELECT string_agg(month || '=' || uses, ' ' ORDER BY month) AS uses FROM reception WHERE member = '25056'`;

describe('a COUNTER report without usage', () => {
  it('is a known zero: its months are covered, and take the place of what was said before', async () => {
    const layout = await dataDirectory({
      'inbox/1.json': report(['2025-01-01', '2025-03-31'], { '2025-01': 5, '2025-02': 7 }),
      'again/2.json': report(['2025-02-01', '2025-02-28'], {}, [NO_USAGE]),
    });

    // a month left out of a whole report was not used
    expect(only(await take(layout, 'inbox'), 'accepted').slices).toEqual(
      ['01', '02', '03'].map((month) => `counter/presse-sa/PR/ville-de-besancon/2025-${month}`),
    );
    expect(await published(layout, COVERED)).toEqual([
      { resource: 'essai-presse', months: '2025-01 2025-02 2025-03' },
    ]);
    expect(await published(layout, USES)).toEqual([
      { uses: '2025-01=5.0 2025-02=7.0 2025-03=0.0' },
    ]);

    const zero = only(await take(layout, 'again'), 'accepted');
    expect(zero).toMatchObject({
      counts: { read: 0, accepted: 0, rejected: 0, skipped: {}, duplicates: 0 },
      slices: ['counter/presse-sa/PR/ville-de-besancon/2025-02'],
      replaces: 1,
      notes: [
        { code: 'known-zero', from: '2025-02', to: '2025-02' },
        { code: 'exception', exception: 3030, message: NO_USAGE.Message },
      ],
    });
    expect(await published(layout, USES)).toEqual([
      { uses: '2025-01=5.0 2025-02=0.0 2025-03=0.0' },
    ]);
    expect(await published(layout, `SELECT sum(value)::INTEGER AS value FROM usage_count`)).toEqual(
      [{ value: 5 }],
    );
  });

  it('covers the provider’s resources even when it is the first to come', async () => {
    const layout = await dataDirectory({
      'inbox/1.json': report(['2025-04-01', '2025-04-30'], {}, [NO_USAGE]),
    });
    only(await take(layout, 'inbox'), 'accepted');
    expect(await published(layout, COVERED)).toEqual([
      { resource: 'essai-presse', months: '2025-04' },
    ]);
  });

  it('may leave the reason out: a table of headings and a document of no items are zero, and told', async () => {
    const headings = 'Platform\tMetric_Type\tReporting_Period_Total\tJan-2025\tFeb-2025\n';
    const block = 'Report_ID\tPR\nRelease\t5.1\nInstitution_Name\tVille de Besançon\n';
    const layout = await dataDirectory({
      'inbox/1.json': report(['2025-01-01', '2025-01-31'], {}),
      'inbox/2.tsv': `${block}Created_By\tPresse SA\n\n${headings}`,
      'inbox/3.tsv': headings,
    });
    const { files } = await take(layout, 'inbox');
    const zero = (to: string): object => ({
      state: 'accepted',
      notes: [{ code: 'known-zero', from: '2025-01', to }, { code: 'no-rows' }],
    });
    expect(files).toMatchObject([
      zero('2025-01'),
      zero('2025-02'),
      { state: 'refused', problem: { code: 'no-usable-row', read: 0 } },
    ]);
    expect(await published(layout, COVERED)).toEqual([
      { resource: 'essai-presse', months: '2025-01 2025-02' },
    ]);
  });

  it('is not one that says its figures are not ready, nor one that gives figures', async () => {
    const layout = await dataDirectory({
      'inbox/1.json': report(['2025-01-01', '2025-03-31'], { '2025-01': 5 }, [
        { Code: 3040, Message: 'Partial Data Returned' },
      ]),
      'odd/2.json': report(['2025-01-01', '2025-01-31'], { '2025-01': 5 }, [NO_USAGE]),
      'odd/3.json': report(['2025-01-01', '2025-01-31'], {}, [
        { Code: '3031', Message: 'Not ready' },
      ]),
    });
    await take(layout, 'inbox');
    expect(await published(layout, COVERED)).toEqual([
      { resource: 'essai-presse', months: '2025-01' },
    ]);
    expect(await published(layout, 'SELECT provisional FROM batch')).toEqual([
      { provisional: true },
    ]);
    const { files } = await take(layout, 'odd');
    expect(files).toMatchObject([
      { state: 'refused', problem: { code: 'counter-exception', decision: 'known-zero' } },
      { state: 'refused', problem: { code: 'counter-exception', decision: 'provisional' } },
    ]);
  });
});
