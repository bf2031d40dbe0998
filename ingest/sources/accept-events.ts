import { statement } from '../database.ts';
import type { Workshop } from './source.ts';

/** What the accepted uses are taken as. */
export interface Accepting {
  /** the provider's name in the ledger */
  readonly source: string;
  readonly batch: string;
}

/**
 * Lays the accepted rows of `judged_event` in the lake's staging tables: the uses themselves, and their sums by reader and
 * month, by month, by hour of the week and by day. Whatever reads uses ends here.
 */
export async function acceptEvents(
  { database, places }: Workshop,
  { source, batch }: Accepting,
): Promise<void> {
  await database.run(statement('sources/accept-event.sql'), { source, batch });
  await database.run(statement('sources/sum-reader-month.sql'));
  await database.run(statement('sources/sum-use-month.sql'));
  const homes = await database.rows<{ commune: string }>(statement('sources/accepted-home.sql'));
  const served = {
    communes: homes.map(({ commune }) => commune),
    members: homes.map(({ commune }) => places.find(commune)?.member ?? commune),
  };
  await database.run(statement('sources/sum-use-hour.sql'), served);
  await database.run(statement('sources/sum-use-day.sql'), served);
}
