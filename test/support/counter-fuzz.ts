import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import { layoutOf } from '../../data/directory/layout.ts';
import { addsUp } from '../../ingest/counts.ts';
import { layStaging, openDatabase } from '../../ingest/database.ts';
import { IngestError } from '../../ingest/errors.ts';
import { Keyring } from '../../ingest/keys.ts';
import { Places } from '../../ingest/places.ts';
import { readSettings } from '../../ingest/settings/read.ts';
import { openReceived } from '../../ingest/sources/open.ts';
import { readingOf } from '../../ingest/sources/sources.ts';
import type { Admitted } from '../../ingest/sources/source.ts';
import { modelReport, sumsOf, type ModelReport } from './counter-model.ts';
import { asRelease5, asRelease51, asTable, valuesIn } from './counter-writers.ts';
import { dataDirectory } from './data-directory.ts';

/** Reads a text as a file of the group: what it came to, with the sums of the figures left for the lake. */
export type Read = (
  text: string,
) => Promise<{ admitted: Admitted; stored: Record<string, number> }>;

/** A workshop on a real engine, without archive and lake: a thousand documents pass through it in a minute. */
export async function reader(): Promise<Read> {
  const layout = layoutOf((await dataDirectory()).root);
  const settings = await readSettings(layout.settings);
  const folder = mkdtempSync(join(tmpdir(), 'canopee-fuzz-'));
  const database = await openDatabase(folder);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const places = new Places(settings);
  const keys = new Keyring(layout.keys);
  const workshop = { database, settings, places, keys, today: '2026-11-22' };
  const path = join(folder, 'received');
  await mkdir(join(folder, 'scratch'), { recursive: true });
  return async (text) => {
    await layStaging(database);
    await writeFile(path, text);
    const scratch = join(folder, 'scratch', 'copy');
    const opened = await openReceived({ path, name: 'received', scratch });
    const admitted = await (await readingOf(opened, settings))(workshop, 'batch');
    const rows = await database.rows<{ metric: string; value: number }>(
      'SELECT metric, CAST(sum(value) AS DOUBLE) AS value FROM lake_usage_count GROUP BY metric',
    );
    return { admitted, stored: Object.fromEntries(rows.map((row) => [row.metric, row.value])) };
  };
}

const WRITERS: Readonly<Record<string, (report: ModelReport) => string>> = {
  tsv: (report) => asTable(report, '\t'),
  csv: (report) => asTable(report, ';'),
  'release 5': (report) => JSON.stringify(asRelease5(report)),
  'release 5.1': (report) => JSON.stringify(asRelease51(report), null, 2),
  'a text that holds JSON': (report) => JSON.stringify(JSON.stringify(asRelease51(report))),
  'wrapped in body': (report) => JSON.stringify({ statusCode: 200, body: asRelease5(report) }),
};

/** Any report, in any format, comes out with its own sums and its account in monthly values. */
export async function readsAnyReport(runs: number): Promise<void> {
  const read = await reader();
  const written = fc.tuple(modelReport, fc.constantFrom(...Object.keys(WRITERS)));
  await fc.assert(
    fc.asyncProperty(written, async ([report, format]) => {
      const isTable = format === 'tsv' || format === 'csv';
      const { admitted, stored } = await read(WRITERS[format]?.(report) ?? '');
      const { told, again } = valuesIn(report, isTable);
      expect(admitted.counts).toEqual({
        read: told + again,
        accepted: told,
        rejected: 0,
        skipped: {},
        duplicates: again,
      });
      const sums = Object.entries(sumsOf(report)).filter(([, sum]) => sum !== 0);
      const nonZero = (all: object): unknown =>
        Object.fromEntries(Object.entries(all).filter(([, sum]) => sum !== 0));
      expect(nonZero(admitted.totals)).toEqual(Object.fromEntries(sums));
      expect(nonZero(stored)).toEqual(Object.fromEntries(sums));
    }),
    { numRuns: runs },
  );
}

/** A document damaged anywhere is refused with a reason, or read with an account that adds up; never a crash. */
export async function survivesAnyDamage(runs: number): Promise<void> {
  const read = await reader();
  const damaged = fc
    .tuple(
      modelReport,
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { maxLength: 6 }),
    )
    .map(([report, old, damages]) => {
      const document = old ? asRelease5(report) : asRelease51(report);
      return damages.reduce<unknown>((all, [at, put]) => replaced(all, at, put), document);
    });
  await fc.assert(
    fc.asyncProperty(damaged, async (document) => {
      const outcome = await read(JSON.stringify(document)).catch((error: unknown) => error);
      if (outcome instanceof IngestError) return;
      if (outcome instanceof Error) throw outcome;
      const { admitted, stored } = outcome as Awaited<ReturnType<Read>>;
      expect(addsUp(admitted.counts)).toBe(true);
      expect(admitted.counts.rejected).toBe(admitted.rejects.length);
      expect(stored).toEqual(admitted.totals);
    }),
    { numRuns: runs },
  );
}

/** The document with its nth node replaced. */
function replaced(document: unknown, nth: number, put: unknown): unknown {
  const total = nodesIn(document);
  let left = nth % total;
  const walk = (node: unknown): unknown => {
    if (left === 0) {
      left -= 1;
      return put;
    }
    left -= 1;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, held]) => [key, walk(held)]));
  };
  return walk(document);
}

function nodesIn(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 1;
  return Object.values(node).reduce<number>((sum, held) => sum + nodesIn(held), 1);
}
