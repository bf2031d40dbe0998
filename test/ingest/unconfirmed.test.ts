import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataDirectory, take } from '../support/data-directory.ts';
import { eventsOf, lakeFiles } from '../support/retention.ts';

it('removes of what the ledger never named only what a killed run had noted', async () => {
  const layout = await dataDirectory({
    'evenements-1.csv': eventsOf([['01/03/2025', 'C1']]),
    'lake/reader_month/year=2025/noted.parquet': 'x',
    'lake/reader_month/year=2025/not-noted.parquet': 'x',
    [`archive/${'a'.repeat(64)}.enc`]: 'x',
    'victim.parquet': 'x',
  });
  await take(layout, 'evenements-1.csv');
  const [named = ''] = lakeFiles(layout, 'use_month');
  const noted = ['reader_month/year=2025/noted.parquet', join('use_month', named)];
  const originals = ['a'.repeat(64)];

  await writeFile(layout.settling, JSON.stringify({ lake: ['../victim.parquet'], originals }));
  await take(layout, 'evenements-1.csv');
  expect(existsSync(join(layout.root, 'victim.parquet'))).toBe(true);
  expect(existsSync(join(layout.archive, `${'a'.repeat(64)}.enc`))).toBe(true);

  await writeFile(layout.settling, JSON.stringify({ lake: noted, originals }));
  await take(layout, 'evenements-1.csv');
  expect(lakeFiles(layout, 'use_month')).toEqual([named]);
  expect(lakeFiles(layout, 'reader_month')).toEqual([
    expect.stringMatching(/^year=2025\/[0-9a-f]{16}\.parquet$/),
    'year=2025/not-noted.parquet',
  ]);
  expect(existsSync(join(layout.archive, `${'a'.repeat(64)}.enc`))).toBe(false);
  expect(existsSync(layout.settling)).toBe(false);
});
