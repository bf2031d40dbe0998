import { statement, type Database } from '../database.ts';

const READERS = [
  'retention/drop-closed-events.sql',
  'retention/drop-closed-reader-months.sql',
] as const;

/**
 * Leaves the readers of closed years out of what a file brings: their uses count, they do not, and are kept nowhere
 * (domain §5.3).
 */
export async function leaveOutClosed(
  database: Database,
  years: ReadonlySet<number>,
): Promise<void> {
  if (years.size === 0) return;
  const parameters = { years: [...years].map(String) };
  for (const name of READERS) await database.run(statement(name), parameters);
}
