import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { demoAgreement } from '../../data/demo/agreement.ts';
import { layoutOf, versionFile, type Layout } from '../../data/directory/layout.ts';
import { pointAt } from '../../data/directory/pointer.ts';
import { openDatabase } from '../../ingest/database.ts';
import { readManifest } from '../../ingest/manifest.ts';
import { basisFor } from '../../ingest/version/basis.ts';
import { load, openVersion, rollUp, seal } from '../../ingest/version/build.ts';

/** How big a warehouse is. */
export interface Size {
  /** about so many, given as what they come to: no event is written */
  readonly events: number;
  /** readers of each year */
  readonly readers: number;
  readonly years: number;
}

/** The size every promise of speed of the questions is about. */
export const TEN_MILLION: Size = { events: 10_000_000, readers: 60_000, years: 5 };

/** First year of every big warehouse. */
export const FIRST_YEAR = 2021;

const KINDS = ['music', 'video', 'press', 'self-training', 'children', 'ebook'];
const EVENT_RESOURCES = 12;

const built = new Map<string, Promise<Layout>>();

/** The same for all benches of a run, built when the first asks for it; it goes with the process. */
export function bigWarehouse(size = TEN_MILLION): Promise<Layout> {
  const key = JSON.stringify(size);
  const known = built.get(key);
  if (known) return known;
  const root = mkdtempSync(join(tmpdir(), 'canopee-bench-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  const building = buildBigWarehouse(root, size);
  built.set(key, building);
  return building;
}

/**
 * Publishes a version of a big group into an empty folder: every commune of the department, twelve resources of events and two
 * of totals. Readers and uses are drawn by one statement each, and rolled up, protected and signed as an ingest does.
 */
export async function buildBigWarehouse(root: string, size = TEN_MILLION): Promise<Layout> {
  const layout = layoutOf(root);
  await laySettings(layout);
  await mkdir(layout.scratch, { recursive: true });
  const database = await openDatabase(layout.scratch);
  const basis = await basisFor(layout, await readManifest(layout.manifest));
  const building = `${versionFile(layout, 1)}.building`;
  try {
    await openVersion(database, layout, building);
    await load(database, layout, basis);
    const variables = { ...size, first_year: FIRST_YEAR, items: EVENT_RESOURCES };
    for (const [name, value] of Object.entries(variables))
      await database.run(`SET VARIABLE ${name} = ${value}`);
    await database.run(`SET VARIABLE batch = 'big'`);
    await database.run(readFileSync(new URL('big-warehouse.sql', import.meta.url), 'utf8'));
    await rollUp(database);
    const at = `${FIRST_YEAR + size.years}-01-02T08:00:00`;
    await seal(database, basis, { number: 1, at });
  } finally {
    database.close();
  }
  await rename(building, versionFile(layout, 1));
  await pointAt(layout, 1);
  return layout;
}

async function laySettings({ settings }: Layout): Promise<void> {
  await mkdir(settings, { recursive: true });
  await writeFile(join(settings, 'agreement.yaml'), stringify(demoAgreement()));
  await writeFile(join(settings, 'catalogue.yaml'), stringify({ resources: resources() }));
}

function resources(): object[] {
  const events = Array.from({ length: EVENT_RESOURCES }, (_, at) =>
    resource(`evenements-${at}`, at),
  );
  return [...events, resource('totaux-0', 2), resource('totaux-1', 5)];
}

function resource(id: string, at: number): object {
  return {
    id,
    name: id,
    kind: KINDS[at % KINDS.length],
    provider: `Fournisseur ${id}`,
    contracts: [
      { from: `${FIRST_YEAR}-01-01`, to: `${FIRST_YEAR + 9}-12-31`, amount: 90_000 + at },
    ],
  };
}
