import type { Layout } from '../data/directory/layout.ts';
import { batchNamed } from './batches.ts';
import type { Effects } from './effects.ts';
import { EXIT, IngestError } from './errors.ts';
import {
  appendRun,
  readManifest,
  withLine,
  type Run as LedgerLine,
  type Manifest,
  type Standing,
} from './manifest.ts';
import { holdingsOf } from './preflight/holdings.ts';
import { takeoversOf, type Takeover } from './preflight/takeover.ts';
import type { Report, RunState } from './report.ts';
import { withRun, type Run } from './run.ts';
import { settingsOf } from './settings/settings-of.ts';
import { basisFor } from './version/basis.ts';
import { servedVersion } from './version/current.ts';
import { publishVersion } from './version/publish.ts';

/** Which batch is to count no more, or again. */
export interface Wish {
  readonly action: 'undo' | 'redo';
  /** first digits of the batch's identifier */
  readonly batch: string;
}

/** What undoing or redoing a batch changes. */
export interface Reversal {
  readonly state: Extract<RunState, 'to-confirm' | 'not-confirmed' | 'published'>;
  readonly action: Wish['action'];
  readonly batch: string;
  readonly file: string;
  /** who takes which periods from whom; none when another batch holds them all anyway */
  readonly changes: readonly Takeover[];
  readonly version: Report['version'];
}

/** What a reversal does to the world besides the data directory. */
export interface ReversalEffects extends Pick<Effects, 'now' | 'progress'> {
  confirm(preflight: Reversal): Promise<boolean>;
}

/**
 * Takes a batch out of account, or back into it, whole: one line of the ledger, then a version. A run killed between the two is
 * finished by asking again.
 *
 * @throws IngestError when the batch is unknown, or stands already as wished
 */
export async function reverse(
  layout: Layout,
  wish: Wish,
  effects: ReversalEffects,
): Promise<Reversal> {
  return withRun(layout, effects, async (run) => {
    const before = await readManifest(layout.manifest);
    const batch = batchNamed(before, wish.batch);
    if (batch.state === STATE_AFTER[wish.action]) return finished(run, before, wish, batch);

    const line = reversalLine(before, wish.action, {
      batch: batch.batch,
      at: effects.now().toISOString(),
    });
    await settingsOf(layout, withLine(before, line)); // a merge may name what the batch declares: told before, not after
    const reversal: Reversal = {
      state: 'to-confirm',
      action: wish.action,
      batch: batch.batch,
      file: batch.file,
      changes: takeoversOf(holdingsOf(before), holdingsOf(withLine(before, line))),
      version: await servedVersion(layout),
    };
    if (!(await effects.confirm(reversal))) return { ...reversal, state: 'not-confirmed' };
    await appendRun(layout.manifest, before, line);
    const basis = await basisFor(layout, await readManifest(layout.manifest));
    const { version } = await publishVersion(run, basis);
    return { ...reversal, state: 'published', version };
  });
}

const STATE_AFTER = { undo: 'undone', redo: 'live' } as const;

/** The ledger stands as wished: either it was so before, or an earlier run was killed before it published. */
async function finished(
  run: Run,
  manifest: Manifest,
  { action }: Wish,
  { batch, file }: Standing,
): Promise<Reversal> {
  const { isNew, version } = await publishVersion(run, await basisFor(run.layout, manifest));
  if (isNew) return { state: 'published', action, batch, file, changes: [], version };
  const code = action === 'undo' ? 'undone-already' : 'not-undone';
  throw new IngestError({ code, batch, file }, EXIT.usage);
}

/** The line of the ledger that takes a batch out of account, or back into it. */
export function reversalLine(
  before: Manifest,
  action: Wish['action'],
  { batch, at }: { readonly batch: string; readonly at: string },
): LedgerLine {
  const change = action === 'undo' ? { undone: [batch] } : { redone: [batch] };
  return { run: before.runs.length + 1, at, batches: [], ...change };
}
