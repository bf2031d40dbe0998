import fc from 'fast-check';
import { expect } from 'vitest';
import { addsUp } from '../../ingest/counts.ts';
import { IngestError } from '../../ingest/errors.ts';
import { modelReport, sumsOf, type ModelReport } from './counter-model.ts';
import { reader, type Read, type StoredFigure } from './counter-reader.ts';
import { asRelease5, asRelease51, asTable, valuesIn } from './counter-writers.ts';

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
      expect(nonZero(byMetric(stored))).toEqual(Object.fromEntries(sums));
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
      expect(byMetric(stored)).toEqual(admitted.totals);
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

function byMetric(stored: readonly StoredFigure[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { metric, value } of stored) sums[metric] = (sums[metric] ?? 0) + value;
  return sums;
}
