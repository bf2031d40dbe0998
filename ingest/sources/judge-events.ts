import { statement, type Database } from '../database.ts';
import { piecesOf, type EventMonth } from './pieces.ts';

/** Rows sorted at once: a few dozen megabytes. */
const ROWS_AT_ONCE = 1_500_000;

/** Finds duplicates and double clicks among the faultless staged rows, piece by piece, and takes the others as uses. */
export async function judgeEvents(database: Database, limit = ROWS_AT_ONCE): Promise<void> {
  const months = await database.rows<EventMonth>(statement('sources/event-month.sql'));
  const accept = months.some(({ session }) => session) ? 'accept-session' : 'accept-piece';
  for (const { start, stop } of piecesOf(months, limit)) {
    await database.run(statement('sources/lay-piece.sql'));
    await database.run(statement('sources/piece-event.sql'), { start, stop });
    await database.run(statement('sources/drop-event.sql'), { stop });
    await database.run(statement(`sources/${accept}.sql`), { stop });
  }
  await database.run(statement('sources/lay-piece.sql'));
}
