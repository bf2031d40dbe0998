import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { layoutOf } from '../../data/directory/layout.ts';
import { layStaging, openDatabase } from '../../ingest/database.ts';
import { Keyring } from '../../ingest/keys.ts';
import { Places } from '../../ingest/places.ts';
import { readSettings } from '../../ingest/settings/read.ts';
import { openReceived } from '../../ingest/sources/open.ts';
import { readingOf } from '../../ingest/sources/sources.ts';
import type { Admitted } from '../../ingest/sources/source.ts';
import { dataDirectory } from './data-directory.ts';

/** A figure left for the lake. */
export interface StoredFigure {
  readonly slice: string;
  readonly member: string | null;
  readonly month: string;
  readonly metric: string;
  readonly value: number;
}

/** Reads a text as a file of the group: what it came to, with the figures left for the lake. */
export type Read = (
  text: string,
) => Promise<{ readonly admitted: Admitted; readonly stored: readonly StoredFigure[] }>;

/** A workshop on a real engine, without archive and lake: a thousand documents pass through it in a minute. */
export async function reader(files: Readonly<Record<string, string>> = {}): Promise<Read> {
  const layout = layoutOf((await dataDirectory(files)).root);
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
    const stored = await database.rows<StoredFigure>(
      `SELECT slice, member, month, metric, CAST(sum(value) AS DOUBLE) AS value
       FROM lake_usage_count GROUP BY ALL ORDER BY ALL`,
    );
    return { admitted, stored };
  };
}
