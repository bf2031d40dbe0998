import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf, versionFile } from '../../../data/directory/layout.ts';
import { linePrices } from '../../../data/model/money/line-price.ts';
import { NoVersionError, OutdatedVersion, QueryError } from '../../../server/errors.ts';
import { openStore, type DuckdbStore } from '../../../server/store/duckdb.ts';
import type { UsageView } from '../../../server/store/usage-store.ts';
import { STORY } from '../../support/story.ts';
import { copyVersion, pointTo, publishVersion, versionRow } from '../../support/version.ts';

let root: string;
let store: DuckdbStore;
let failures: number[];
let reasons: unknown[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-store-'));
  failures = [];
  reasons = [];
  store = await openStore(layoutOf(root), {
    swapped: () => undefined,
    failed: (number, reason) => {
      failures.push(number);
      reasons.push(reason);
    },
  });
});
afterEach(async () => {
  await store.close();
  await rm(root, { recursive: true });
});

const versionOf = (view: UsageView) =>
  view.ask<{ number: number }>({ name: 'version' }).then(([row]) => row?.number);

/** Changes a version that was published. */
async function alter(number: number, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(versionFile(layoutOf(root), number));
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the store', () => {
  it('has no version before the first, and finds it by itself', async () => {
    expect(store.version()).toBeNull();
    await expect(store.read(versionOf)).rejects.toThrow(NoVersionError);
    await publishVersion(root, 1, {});
    await until(() => store.version()?.number === 1);
    expect(await store.read(versionOf)).toBe(1);
  });

  it('shows a merged resource in the line it counts in: its days, its price, what happened to it', async () => {
    const version = versionRow(1, {
      merges: '[{"resource":"cine-club","into":"discotheque","from":"2025-04","to":"9999-12"}]',
    });
    const happened = { date: '2025-05-01', kind: 'outage', label: 'Panne', member: null };
    await publishVersion(root, 1, {
      ...STORY,
      version: [version],
      annotation: [{ ...happened, resource: 'cine-club' }],
    });
    await store.refresh();
    const setting = store.version()?.setting;
    expect(setting?.resources.find(({ id }) => id === 'cine-club')?.validTo).toBe('2025-03-31');
    expect(setting?.contracts.map(({ resource }) => resource)).toEqual(['cine-club', 'cine-club']);
    expect([2025, 2026].flatMap((year) => linePrices(setting!, year))).toMatchObject([
      { resource: 'cine-club', to: '2025-03-31', inclTax: 24_657_53 }, // 90 days of 365 of 100 000 €
      { resource: 'discotheque', from: '2025-04-01', inclTax: 75_342_47 },
      { resource: 'discotheque', from: '2026-01-01', inclTax: 120_000_00 },
    ]);
    expect(setting?.annotations).toMatchObject([{ label: 'Panne', resource: 'discotheque' }]);
  });

  it.each([
    ['a column', 'ALTER TABLE batch DROP COLUMN member'],
    ['a column of cells that are scanned', 'ALTER TABLE cell DROP COLUMN readers'],
    ['a table', 'DROP TABLE objective'],
    ['a column of that type', 'ALTER TABLE invoice ALTER excl_tax TYPE VARCHAR'],
  ])('does not serve a version of another Canopée, which has not %s', async (_, sql) => {
    await publishVersion(root, 1, STORY);
    await store.refresh();
    const layout = layoutOf(root);
    await copyVersion(layout, 1, 2);
    await alter(2, sql);
    await pointTo(layout, 2);
    await store.refresh();
    expect(reasons).toEqual([expect.any(OutdatedVersion)]);
    expect([failures, store.version()?.number]).toEqual([[2], 1]);
  });

  it('reads one version to the end while the next is served already', async () => {
    await publishVersion(root, 1, {});
    await store.refresh();
    let swapped!: () => void;
    const swap = new Promise<void>((resolve) => (swapped = resolve));
    const reading = store.read(async (view) => {
      const before = await versionOf(view);
      await swap;
      return [before, await versionOf(view), view.version.number];
    });
    await publishVersion(root, 2, {});
    await store.refresh();
    expect(await store.read(versionOf)).toBe(2);
    swapped();
    expect(await reading).toEqual([1, 1, 1]);
  });

  it('goes back to an earlier version when the pointer does', async () => {
    const layout = await publishVersion(root, 1, {});
    await store.refresh();
    await publishVersion(root, 2, {});
    await store.refresh();
    await pointTo(layout, 1);
    await store.refresh();
    expect(await store.read(versionOf)).toBe(1);
  });

  it('goes on serving the last good version when the new one cannot be opened', async () => {
    const layout = await publishVersion(root, 1, {});
    await store.refresh();
    await writeFile(versionFile(layout, 2), 'this is no database');
    await pointTo(layout, 2);
    await store.refresh();
    await store.refresh();
    expect(failures).toEqual([2]);
    expect(await store.read(versionOf)).toBe(1);
    await publishVersion(root, 3, {});
    await store.refresh();
    expect(await store.read(versionOf)).toBe(3);
  });

  it('refuses a version that does not say what it is', async () => {
    await publishVersion(root, 1, { version: [] });
    await store.refresh();
    expect([failures, store.version()]).toEqual([[1], null]);
  });

  it('answers more readings at once than it has connections', async () => {
    await publishVersion(root, 1, {});
    await store.refresh();
    const readings = Array.from({ length: 40 }, () => store.read(versionOf));
    expect(new Set(await Promise.all(readings))).toEqual(new Set([1]));
  });

  it('gives up a reading whose asker has gone, and is well afterwards', async () => {
    await publishVersion(root, 1, {});
    await store.refresh();
    const controller = new AbortController();
    const readings = Array.from({ length: 20 }, () =>
      store.read((view) => view.ask({ name: 'population' }, controller.signal)),
    );
    controller.abort(new Error('gone'));
    const ended = await Promise.allSettled(readings);
    expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await store.read(versionOf)).toBe(1);
  });

  it('names a question that fails, and none of its parameters', async () => {
    await publishVersion(root, 1, {});
    await store.refresh();
    const params = { span: 'secret-of-a-reader' };
    const failed = store.read((view) => view.ask({ name: 'consumption', params }));
    await expect(failed).rejects.toThrow(QueryError);
    await expect(failed).rejects.toThrow(/^the question consumption failed$/);
  });
});
