import { readdir } from 'node:fs/promises';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { withReadOnly } from '../../ingest/database.ts';
import {
  closedYears,
  frozenFiles,
  readManifest,
  standingBatches,
  type Batch,
} from '../../ingest/manifest.ts';

/** What a data directory holds besides its figures, moments left out: two runs that did the same leave the same. */
export async function remainsOf(layout: Layout): Promise<unknown> {
  const manifest = await readManifest(layout.manifest);
  const rowsOf = (files: Batch['files']): unknown => files.map(({ path, rows }) => [path, rows]);
  return {
    batches: standingBatches(manifest).map(({ batch, state, slices, files }) => ({
      batch,
      state,
      slices,
      files: rowsOf(files),
    })),
    frozen: frozenFiles(manifest).map(({ batch, files }) => [batch, rowsOf(files)]),
    closed: [...closedYears(manifest)],
    lake: await namesIn(layout.lake),
    archive: await namesIn(layout.archive),
    keys: await namesIn(layout.keys),
  };
}

/** Parquet files the ledger does not name as they stand. */
export async function unnamedIn(layout: Layout): Promise<string[]> {
  const manifest = await readManifest(layout.manifest);
  const named = [...standingBatches(manifest), ...frozenFiles(manifest)].flatMap(({ files }) =>
    files.map(({ path }) => path),
  );
  const kept = await namesIn(layout.lake);
  return kept.filter((name) => name.endsWith('.parquet') && !named.includes(name));
}

/** Lines of the ledger the oldest version was built from: what an erasure took must be in none from before. */
export async function oldestVersion(layout: Layout): Promise<number> {
  const names = await namesIn(layout.versions);
  const numbers = names.flatMap((name) => /^stats-(\d+)\.duckdb$/.exec(name)?.[1] ?? []);
  const runs = await Promise.all(
    numbers.map((number) =>
      withReadOnly(versionFile(layout, Number(number)), async (database) => {
        const [row] = await database.rows<{ runs: number }>('SELECT runs FROM version');
        return row?.runs ?? 0;
      }),
    ),
  );
  return Math.min(...runs);
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.sort();
}
