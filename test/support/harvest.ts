import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Layout } from '../../data/directory/layout.ts';
import { harvestOnce } from '../../ingest/harvest/once.ts';
import { openLedger } from '../../ingest/harvest/ledger-file.ts';
import type { Entry, Pause } from '../../ingest/harvest/ledger.ts';
import type { Wish } from '../../ingest/harvest/plan.ts';
import { ledgerPath } from '../../ingest/harvest/run.ts';
import { readHarvestSettings } from '../../ingest/harvest/settings.ts';
import type { HarvestReport } from '../../ingest/harvest/summary.ts';
import { reportOf, type Report } from '../../ingest/report.ts';
import { dataDirectory } from './data-directory.ts';

/** The key of every test source: nothing written may hold it. */
export const API_KEY = 'clef-canari-7f3a9';

/** A data directory with one source; `changes` are lines of its settings. */
export function harvestDirectory(
  url: string,
  changes: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Layout> {
  const fields = {
    ...{ source: 'presse-sa', url, release: "'5'", customer_id: 'client-canari-1' },
    ...{ requestor_id: 'demandeur-canari-2', api_key: '{ env: PRESSE_KEY }' },
    ...{ reports: '[PR]', from: '2026-09', timeout: '5' },
    ...changes,
  };
  const lines = Object.entries(fields).map(([name, value]) => `    ${name}: ${value}`);
  const text = ['sources:', '  -', ...lines].join('\n');
  return dataDirectory({ 'settings/harvest.yaml': text, ...files });
}

/** How a test harvests. */
export interface TestHarvest {
  readonly now?: string;
  readonly wish?: Partial<Wish>;
  readonly dryRun?: boolean;
  readonly mostBytes?: number;
  /** in the place of the real import, which accepts everything */
  readonly ingest?: (paths: readonly string[]) => Promise<Report>;
}

/** One harvest, on 22 November 2026 unless said otherwise, without the real import. */
export async function harvestAt(
  layout: Layout,
  {
    now = '2026-11-22T12:00:00Z',
    wish,
    dryRun = false,
    mostBytes,
    ingest = acceptAll,
  }: TestHarvest = {},
): Promise<HarvestReport> {
  const sources = await readHarvestSettings(layout.settings);
  return harvestOnce(
    layout,
    { sources, wish: { again: false, ...wish }, dryRun },
    {
      now: () => new Date(now),
      env: { PRESSE_KEY: API_KEY },
      ...(mostBytes !== undefined && { mostBytes }),
      asking: () => undefined,
      ingest,
    },
  );
}

/** What the ledger holds now. */
export async function ledgerOf(layout: Layout): Promise<{ entries: Entry[]; pauses: Pause[] }> {
  const { ledger } = await openLedger(ledgerPath(layout));
  return { entries: ledger.entries(), pauses: ledger.pauses() };
}

/** An import that accepts every file it can read. */
export async function acceptAll(paths: readonly string[]): Promise<Report> {
  const counts = { read: 1, accepted: 1, rejected: 0, skipped: {}, duplicates: 0 };
  const files = [];
  for (const path of paths) {
    JSON.parse(await readFile(path, 'utf8'));
    const what = { batch: 'ab', kind: 'counter', source: 'presse-sa', counts } as const;
    files.push({ state: 'accepted' as const, file: basename(path), ...what, ...nothing });
  }
  return reportOf('published', files as unknown as Report['files'], null);
}

const nothing = { totals: {}, slices: [], replaces: 0, rejects: [] };
