import { statement, type Database } from '../database.ts';
import type { Note } from '../sources/note.ts';

const READERS = [
  'retention/drop-closed-events.sql',
  'retention/drop-closed-reader-months.sql',
] as const;

/**
 * Leaves the readers of closed years out of what a file brings: their uses count, they do not, and are kept nowhere
 * (domain §5.3).
 *
 * @returns a note for each closed year of which the file brings figures
 */
export async function leaveOutClosed(
  database: Database,
  closed: ReadonlySet<number>,
): Promise<Note[]> {
  if (closed.size === 0) return [];
  const years = [...closed].map(String);
  for (const name of READERS) await database.run(statement(name), { years });
  const brought = await database.rows<{ year: number }>(statement('retention/closed-year.sql'), {
    years,
  });
  return brought.map(({ year }) => ({ code: 'closed-year', year }));
}
