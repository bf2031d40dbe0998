import type { Layout } from '../data/directory/layout.ts';
import { originals } from './archive.ts';
import { requireWholeLedger } from './check/ledger.ts';
import type { LakeFile } from './lake.ts';
import { frozenFiles, readManifest, standingBatches } from './manifest.ts';

/** What a ledger stands for: a copy of these files and of its whole lines is a whole data directory. */
export interface Inventory {
  /** bytes of its whole lines */
  readonly end: number;
  readonly lines: number;
  /** how many lines took something away: what was listed before one of them may be gone */
  readonly erasing: number;
  readonly files: readonly LakeFile[];
  /** fingerprints of the originals that are kept of its batches */
  readonly originals: readonly string[];
}

/**
 * Lists what the ledger names as it stands, undone batches included; nothing is opened but the ledger.
 *
 * @throws IngestError when the ledger is damaged, or shorter than the served version knows it
 */
export async function inventoryOf(layout: Layout): Promise<Inventory> {
  await requireWholeLedger(layout);
  const manifest = await readManifest(layout.manifest);
  const standing = standingBatches(manifest);
  const known = new Set(standing.map(({ fingerprint }) => fingerprint));
  const kept = await originals(layout);
  return {
    end: manifest.end,
    lines: manifest.runs.length,
    erasing: manifest.runs.filter(({ erased }) => erased !== undefined).length,
    files: [...standing, ...frozenFiles(manifest)].flatMap(({ files }) => files),
    originals: kept.map(({ fingerprint }) => fingerprint).filter((one) => known.has(one)),
  };
}
