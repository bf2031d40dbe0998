import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { versionFile, type Layout } from '../../data/directory/layout.ts';
import { withReadOnly } from '../../ingest/database.ts';
import { readManifest } from '../../ingest/manifest.ts';
import { createApp } from '../../server/app.ts';
import { serverState } from '../../server/state.ts';
import { openStore } from '../../server/store/duckdb.ts';

const QUESTIONS = [2024, 2025].flatMap((year) =>
  ['member', 'month', 'kind', 'resource'].map((by) => `year=${year}&by=${by}`),
);

/** What a server opened on the directory now answers: a line per question, with its version's checksum and its figures'. */
export async function servedFigures(layout: Layout): Promise<string> {
  const failures: string[] = [];
  const store = await openStore(layout, {
    swapped: () => undefined,
    failed: (number, error) => failures.push(`${number}: ${String(error)}`),
  });
  const state = serverState(() => new Date('2026-11-22T10:00:00Z'));
  const log = (line: string) => failures.push(line);
  const app = createApp(store, state, { language: 'fr', web: null, log });
  try {
    const lines: string[] = [];
    for (const question of QUESTIONS)
      lines.push(
        await answerLine(await app.request(`http://127.0.0.1/api/v1/consumption?${question}`)),
      );
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return lines.join('\n');
  } finally {
    await store.close();
  }
}

async function answerLine(answer: Response): Promise<string> {
  if (answer.status !== 200) return String(answer.status);
  const { version, ...figures } = (await answer.json()) as { version: { checksum: string } };
  const text = JSON.stringify(figures);
  return `200 ${version.checksum} ${createHash('sha256').update(text).digest('hex')}`;
}

/** Published version files that cannot be read whole. */
export async function brokenVersions(layout: Layout): Promise<string[]> {
  const names = (await readdir(layout.versions)).filter((name) => name.endsWith('.duckdb'));
  const broken: string[] = [];
  for (const name of names) {
    const number = Number(/\d+/.exec(name)?.[0]);
    await withReadOnly(versionFile(layout, number), (database) =>
      database.rows('SELECT checksum FROM version'),
    ).catch((error: unknown) => broken.push(`${name}: ${String(error)}`));
  }
  return broken;
}

/** What a finished ingest leaves behind of its work: nothing. */
export async function leftovers(layout: Layout): Promise<string[]> {
  const names = await readdir(layout.root, { recursive: true });
  return names.filter((name) =>
    /\.building|\.tmp|\.partial|ingest\.lock|^scratch\/ingest/.test(name),
  );
}

/** What is kept of the files received: ledger entries without their moments and keys, and the paths in the lake. */
export async function keptBatches(layout: Layout): Promise<string> {
  const { runs } = await readManifest(layout.manifest);
  const batches = runs.map((run) =>
    run.batches.map(({ fingerprint, source, counts, totals, slices, files }) => {
      const rows = files.map((file) => [file.path, file.rows]);
      return { fingerprint, source, counts, totals, slices, rows };
    }),
  );
  const lake = await readdir(layout.lake, { recursive: true });
  return JSON.stringify({ batches, lake: lake.sort() });
}
