import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { ingest } from '../../../ingest/pipeline.ts';
import type { Report } from '../../../ingest/report.ts';
import { counterServer, monthReport, sound, type Heard } from '../../support/counter-server.ts';
import { QUIET } from '../../support/data-directory.ts';
import { harvestAt, harvestDirectory } from '../../support/harvest.ts';
import { published } from '../../support/published.ts';

interface Row {
  readonly month: string;
  readonly member: string | null;
  readonly value: number;
}

function figures(layout: Layout): Promise<Row[]> {
  return published<Row>(
    layout,
    `SELECT month, member, CAST(sum(value) AS INTEGER) AS value FROM usage_count
     WHERE metric = 'Total_Item_Requests' GROUP BY ALL ORDER BY ALL`,
  );
}

function importing(layout: Layout): (paths: readonly string[]) => Promise<Report> {
  return (paths) => ingest(layout, paths, QUIET);
}

describe.each(['5', '5.1'] as const)('what is harvested in release %s', (release) => {
  it('is imported like a file, member by member; a month asked for again takes the place of the old', async () => {
    let value = 100;
    const members = [
      { Customer_ID: 'client-canari-25056', Name: 'Ville de Besançon' },
      { Customer_ID: 'client-canari-25388', Name: 'Montbéliard' },
    ];
    const report = ({ month, query }: Heard): { body: unknown } => {
      const customer = query.get('customer_id')!;
      const institution = members.find((one) => one.Customer_ID === customer)!.Name;
      const exceptions = [{ Code: 3030, Severity: 'Error', Message: 'No Usage Available' }];
      if (month === '2026-10')
        return {
          body:
            release === '5'
              ? exceptions[0]
              : monthReport({ release, month, value: 0, institution, customer, exceptions }),
        };
      const own = value + (customer.endsWith('25056') ? 0 : 1000);
      return { body: monthReport({ release, month: month!, value: own, institution, customer }) };
    };
    const server = await counterServer((heard) =>
      heard.path.endsWith('/members') ? { body: members } : sound(report)(heard),
    );
    const layout = await harvestDirectory(server.url, {
      release: `'${release}'`,
      consortium: 'all',
    });
    const first = await harvestAt(layout, { ingest: importing(layout) });
    expect(first).toMatchObject({ ingest: { state: 'published', version: 1 } });
    expect(first.lines).toMatchObject([
      { member: '25056', months: { imported: 1, zero: 1 }, values: 1 },
      { member: '25388', months: { imported: 1, zero: 1 }, values: 1 },
    ]);
    expect(await figures(layout)).toEqual([
      { month: '2026-09', member: '25056', value: 100 },
      { month: '2026-09', member: '25388', value: 1100 },
    ]);
    expect(await published(layout, `SELECT DISTINCT month FROM coverage ORDER BY month`)).toEqual([
      { month: '2026-09' },
      { month: '2026-10' },
    ]);

    value = 40;
    const wish = { again: true, to: '2026-09' as never };
    await harvestAt(layout, { ingest: importing(layout), wish });
    expect(await figures(layout)).toEqual([
      { month: '2026-09', member: '25056', value: 40 },
      { month: '2026-09', member: '25388', value: 1040 },
    ]);
  });
});
