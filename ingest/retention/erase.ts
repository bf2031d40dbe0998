import type { LakeFile } from '../lake.ts';
import type { ClosedYear, Manifest } from '../manifest.ts';
import type { Report } from '../report.ts';
import type { Run } from '../run.ts';
import { acknowledge } from '../unconfirmed.ts';
import { basisFor } from '../version/basis.ts';
import { publishVersion } from '../version/publish.ts';
import type { Rewriting } from './rewriting.ts';

/** Kinds of personal data that can be taken away, in the ledger's words. */
export type ErasedKind = 'events' | 'reader-months' | 'enrolments' | 'originals' | 'keys';

/** How much of each is taken away: rows, files, keys. */
export type Erased = Readonly<Partial<Record<ErasedKind, number>>>;

/** What one run of retention takes away. */
export interface Erasure {
  readonly rewriting: Rewriting;
  readonly erased: Erased;
  readonly closed?: readonly ClosedYear[];
  /** counts of enrolments to keep without their readers, those kept before included */
  readonly frozen?: readonly LakeFile[] | undefined;
}

/** Is there nothing to take away? */
export function isNothing(erased: Erased): boolean {
  return Object.values(erased).every((count) => count === 0);
}

/**
 * Puts the files written again in their place and acknowledges them in one line of the ledger, publishes what is left, then
 * removes the files given up. Killed in between, the figures are those of before or of after, and the next run removes what is
 * left over.
 */
export async function erase(
  run: Run,
  before: Manifest,
  { rewriting, erased, closed = [], frozen }: Erasure,
): Promise<Report['version']> {
  const { layout, effects } = run;
  const rewritten = rewriting.rewritten();
  const manifest = await acknowledge(layout, before, {
    run: before.runs.length + 1,
    at: effects.now().toISOString(),
    batches: [],
    ...(rewritten.length > 0 && { rewritten }),
    ...(closed.length > 0 && { closed }),
    ...(frozen && { frozen }),
    erased: Object.fromEntries(Object.entries(erased).filter(([, count]) => count > 0)),
  });
  const { version } = await publishVersion(run, await basisFor(layout, manifest));
  return version;
}
