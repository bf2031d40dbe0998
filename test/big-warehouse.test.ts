import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildBigWarehouse } from './bench/big-warehouse.ts';
import { published } from './support/published.ts';

const SUMS = `
  SELECT list_distinct([r.uses, m.uses, h.uses, d.uses]) AS uses, list_distinct([r.sessions, m.sessions, h.sessions, d.sessions]) AS sessions,
         (SELECT count(DISTINCT commune) FROM commune) AS communes,
         (SELECT max(readers) FROM cell WHERE span = 'year' AND member = 'group' AND scope = 'all') AS readers
  FROM   (SELECT CAST(sum(uses) AS INTEGER) AS uses, CAST(sum(sessions) AS INTEGER) AS sessions FROM reader_month) r,
         (SELECT CAST(sum(uses) AS INTEGER) AS uses, CAST(sum(sessions) AS INTEGER) AS sessions FROM use_month) m,
         (SELECT CAST(sum(uses) AS INTEGER) AS uses, CAST(sum(sessions) AS INTEGER) AS sessions FROM use_hour) h,
         (SELECT CAST(sum(uses) AS INTEGER) AS uses, CAST(sum(sessions) AS INTEGER) AS sessions FROM use_day) d`;

it('the warehouse the benches ask is a published version whose tables come to the same sums', async () => {
  const root = mkdtempSync(join(tmpdir(), 'canopee-big-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const layout = await buildBigWarehouse(root, { events: 50_000, readers: 600, years: 2 });
  const [row] = await published<Record<'uses' | 'sessions' | 'communes' | 'readers', unknown>>(
    layout,
    SUMS,
  );
  const [uses] = row?.uses as number[];
  expect(row).toMatchObject({ uses: [uses], sessions: [expect.any(Number)], communes: '563' });
  expect(uses! / 50_000).toBeCloseTo(1, 0);
  expect(row?.readers).toBeGreaterThan(500);
});
