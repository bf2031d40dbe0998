import { statement, type Database } from '../database.ts';
import type { Workshop } from './source.ts';

/** What the accepted uses are taken as. */
export interface Accepting {
  /** the provider's name in the ledger */
  readonly source: string;
  readonly batch: string;
}

/** Sums over the uses, each from the table before it or from the uses. */
const SUMS = ['sum-reader-month', 'sum-use-month', 'sum-hour', 'sum-use-hour', 'sum-use-day'];

/** Sums the accepted uses up by reader and month: whose pseudonyms are needed. */
export async function sumReaders(database: Database): Promise<void> {
  await database.run(statement('sources/sum-reader.sql'));
}

/** Lays the accepted uses in the lake's staging tables, once {@link sumReaders} summed them up and their readers have keys. */
export async function acceptUses(database: Database, { source, batch }: Accepting): Promise<void> {
  await database.run('INSERT INTO accepting VALUES ($source, $batch)', { source, batch });
  for (const name of SUMS) await database.run(statement(`sources/${name}.sql`));
}

/** Gives the homes of uses the numbers they are held by. */
export async function numberCommunes(
  { database, places }: Workshop,
  communes: readonly string[],
): Promise<void> {
  await database.run(statement('sources/number-commune.sql'), {
    communes,
    members: communes.map((commune) => places.find(commune)?.member ?? commune),
  });
}

/** Gives resources the numbers they are held by. */
export async function numberResources(
  database: Database,
  resources: readonly string[],
): Promise<void> {
  await database.run(statement('sources/number-resource.sql'), { resources });
}
