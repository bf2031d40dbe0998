import { memberOfSlices } from '../data/model/imports/concerned.ts';
import type { MemberCode } from '../data/model/member.ts';
import type { Counts } from './counts.ts';
import { EXIT, IngestError } from './errors.ts';
import {
  ownedSlices,
  standingBatches,
  type Figures,
  type Manifest,
  type Standing,
} from './manifest.ts';
import { spanOf } from './report.ts';
import type { BatchKind } from './sources/source.ts';

/** A batch as a person sees it in the list. */
export interface BatchLine {
  readonly batch: string;
  /** ISO time of the run that brought it */
  readonly at: string;
  readonly kind: BatchKind;
  readonly source: string;
  readonly file: string;
  /** whose readers it is about, null where it is of the group */
  readonly member: MemberCode | null;
  /** first and last month (or day) it brought; null when it brought none */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly counts: Counts;
  readonly totals: Figures;
  readonly state: 'live' | 'partly-replaced' | 'replaced' | 'undone';
  /** batches its periods are read from now, oldest first */
  readonly replacedBy: readonly string[];
}

/** Every batch of the ledger, oldest first, with what became of it. */
export function batchLines(manifest: Manifest): BatchLine[] {
  const owners = new Map(ownedSlices(manifest).map(({ slice, batch }) => [slice, batch]));
  const batches = standingBatches(manifest);
  const order = new Map(batches.map(({ batch }, at) => [batch, at]));
  return batches.map((batch) => {
    const others = batch.state === 'live' ? takenBy(batch, owners) : [];
    const replacedBy = [...new Set(others)].sort(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
    return {
      batch: batch.batch,
      at: batch.at,
      kind: batch.kind,
      source: batch.source,
      file: batch.file,
      member: memberOfSlices(Object.keys(batch.slices)),
      span: spanOf(Object.keys(batch.slices)) ?? null,
      counts: batch.counts,
      totals: batch.totals,
      state: stateOf(batch, others.length),
      replacedBy,
    };
  });
}

/**
 * The batch an identifier begins with the given digits of.
 *
 * @throws IngestError when there is none, or more than one
 */
export function batchNamed(manifest: Manifest, prefix: string): Standing {
  const found = standingBatches(manifest).filter(({ batch }) =>
    batch.startsWith(prefix.toLowerCase()),
  );
  const batch = found.find((one) => one.batch === prefix) ?? found[0];
  if (!batch || prefix === '')
    throw new IngestError({ code: 'unknown-batch', batch: prefix }, EXIT.usage);
  if (found.length > 1 && batch.batch !== prefix) {
    const candidates = found.map(({ batch: id, file }) => `${id} (${file})`);
    throw new IngestError(
      { code: 'ambiguous-batch', batch: prefix, found: candidates },
      EXIT.usage,
    );
  }
  return batch;
}

/** For each slice of a batch that is read from another one, that other. */
function takenBy({ batch, slices }: Standing, owners: ReadonlyMap<string, string>): string[] {
  return Object.keys(slices).flatMap((slice) => {
    const owner = owners.get(slice);
    return owner === undefined || owner === batch ? [] : [owner];
  });
}

function stateOf({ state, slices }: Standing, taken: number): BatchLine['state'] {
  if (state === 'undone') return 'undone';
  if (taken === 0) return 'live';
  return taken === Object.keys(slices).length ? 'replaced' : 'partly-replaced';
}
