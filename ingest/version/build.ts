import { mkdir } from 'node:fs/promises';
import type { Layout } from '../../data/directory/layout.ts';
import { literal, statement, warehouse, type Database } from '../database.ts';
import { viewLake } from '../lake.ts';
import { closings, frozenFiles, liveBatches, ownedSlices } from '../manifest.ts';
import type { Basis } from './basis.ts';
import { checksumOf } from './checksum.ts';
import { fillDimensions } from './dimensions.ts';
import { layMerges } from './lay-merges.ts';
import { protectEnrolmentCohorts } from './protect-enrolment-cohorts.ts';
import { protectCohorts } from './protect-cohorts.ts';
import { protect } from './protect.ts';

/** The parts of the warehouse a version file holds, in build order. */
const PARTS = ['20-dimensions.sql', '30-facts.sql', '40-rollups.sql'] as const;

const FACTS = [
  'load-undeclared',
  'load-reader-month',
  'load-use-month',
  'load-use-hour',
  'load-use-day',
  'load-usage-count',
  'load-correction',
  'corrected-count',
  'load-enrolment',
  'load-enrolment-change',
  'activation-source',
  'activation-count',
  'enrolment-check',
  'load-invoice',
  'load-purchase-order',
  'load-refused-record',
  'load-contract',
  'load-population',
  'load-objective',
  'load-action',
  'load-annotation',
  'load-reject',
  'coverage',
  'reception',
  'source',
] as const;
const ROLLUPS = [
  'counter-month',
  'cell',
  'place-cell',
  'regrouped',
  'frozen-reader',
  'frozen-place',
  'hour-cell',
  'cohort',
  'enrolled',
  'enrolment-count',
  'enrolment-change-count',
  'enrolment-delay',
  'frozen-enrolment',
  'enrolment-cohort',
] as const;

/** What is told of raw uses, once it is known what is hidden. */
const TOLD = ['told-cell', 'told-place', 'told-hour'] as const;

/** Attaches a new, empty version file beside the staging tables; its tables come first in every name. */
export async function openVersion(database: Database, layout: Layout, path: string): Promise<void> {
  await mkdir(layout.versions, { recursive: true });
  await database.run(`ATTACH ${literal(path)} AS stats`);
  await database.run(`SET search_path = 'stats,memory'`);
  for (const part of PARTS) await database.run(warehouse(part));
}

/** Loads dimensions and facts: for each slice of the ledger the rows of the batch that owns it. */
export async function load(
  database: Database,
  layout: Layout,
  { settings, manifest }: Basis,
): Promise<void> {
  const owned = ownedSlices(manifest);
  await viewLake(
    database,
    layout,
    [...liveBatches(manifest), ...frozenFiles(manifest)].flatMap(({ files }) => files),
  );
  await fillDimensions(database, settings, manifest);
  await layMerges(database, settings.catalogue.merges, closings(manifest));
  const parameters = { owned: owned.map(({ batch, slice }) => `${batch} ${slice}`) };
  for (const name of FACTS) {
    const sql = statement(`version/${name}.sql`);
    await database.run(sql, sql.includes('$owned') ? parameters : {});
  }
}

/** Computes the rollups and marks the secret cells. */
export async function rollUp(database: Database): Promise<void> {
  for (const name of ROLLUPS) await database.run(statement(`version/${name}.sql`));
  await protect(database);
  for (const name of TOLD) await database.run(statement(`version/${name}.sql`));
  await protectCohorts(database);
  await protectEnrolmentCohorts(database);
}

/** Signs the version and leaves it closed, checkpointed, without a write-ahead log. */
export async function seal(
  database: Database,
  { settings, manifest, fingerprint }: Basis,
  { number, at }: { readonly number: number; readonly at: string },
): Promise<string> {
  const { merges } = settings.catalogue;
  const agreement = JSON.stringify(settings.agreement);
  const signed = { agreement, merges: merges.length > 0 ? JSON.stringify(merges) : null };
  const checksum = await checksumOf(database, signed);
  await database.run(statement('version/seal.sql'), {
    number,
    checksum,
    at,
    demonstration: settings.agreement.demonstration,
    ...signed,
    basis: fingerprint,
    runs: manifest.runs.length,
  });
  await database.run('CHECKPOINT stats');
  await database.run(`SET search_path = 'memory'`);
  await database.run('DETACH stats');
  return checksum;
}
