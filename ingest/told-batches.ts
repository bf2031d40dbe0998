import type { ToldBatch, ToldBatches } from '../data/model/imports/batches-page.ts';
import { batchLines, batchNamed, type BatchLine } from './batches.ts';
import { countsOf } from './inbox/told.ts';
import { withLine, type Manifest } from './manifest.ts';
import { holdingsOf } from './preflight/holdings.ts';
import { takeoversOf } from './preflight/takeover.ts';
import { reversalLine } from './reversal.ts';
import type { Words } from './words/words.ts';

/**
 * The batches in words, the latest first.
 *
 * @param chosen first digits of the one whose reversal is looked at; empty for none
 * @param at     ISO time of that look
 * @throws IngestError when the chosen one is unknown
 */
export function toldBatches(
  manifest: Manifest,
  { chosen, at }: { readonly chosen: string; readonly at: string },
  words: Words,
): ToldBatches {
  const lines = batchLines(manifest).reverse();
  const files = new Map(lines.map(({ batch, file }) => [batch, file]));
  const told = (line: BatchLine): ToldBatch => ({
    ...{ batch: line.batch, at: line.at, kind: words.kind[line.kind], source: line.source },
    ...{ file: line.file, span: line.span, state: line.state },
    member: line.member,
    counts: countsOf(line.counts),
    replacedBy: line.replacedBy.map((batch) => files.get(batch) ?? batch),
  });
  const found = chosen === '' ? undefined : batchNamed(manifest, chosen);
  const line = lines.find(({ batch }) => batch === found?.batch);
  return {
    batches: lines.map(told),
    chosen: line ? { batch: told(line), changes: changesOf(manifest, line, at, words) } : null,
  };
}

/** What would pass from whom to whom, figured out of the ledger alone. */
function changesOf(
  manifest: Manifest,
  { batch, state }: BatchLine,
  at: string,
  { ledger }: Words,
): string[] {
  const action = state === 'undone' ? 'redo' : 'undo';
  const after = withLine(manifest, reversalLine(manifest, action, { batch, at }));
  const passes = takeoversOf(holdingsOf(manifest), holdingsOf(after)).map(ledger.passes);
  return passes.length > 0 ? passes : [ledger.nothingPasses];
}
