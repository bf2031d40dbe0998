import { expect, it } from 'vitest';
import { openDatabase } from '../../ingest/database.ts';
import { judgeEvents } from '../../ingest/sources/judge-events.ts';
import { piecesOf } from '../../ingest/sources/pieces.ts';

it('cuts time into pieces of whole months, and never where sessions are told', () => {
  const months = [4, 3, 9, 1].map((rows, at) => ({
    start: at * 10,
    stop: at * 10 + 10,
    rows,
    session: false,
  }));
  expect(piecesOf(months, 7)).toEqual([
    { start: 0, stop: 20 },
    { start: 20, stop: 30 },
    { start: 30, stop: 40 },
  ]);
  expect(piecesOf(months, 100)).toEqual([{ start: 0, stop: 40 }]);
  const told = months.map((month) => ({ ...month, session: month.rows === 9 }));
  expect(piecesOf(told, 7)).toEqual([{ start: 0, stop: 40 }]);
  expect(piecesOf([], 7)).toEqual([]);
});

it('finds the double click and the hour that lie across two pieces, as in one', async () => {
  const judged = async (limit: number): Promise<unknown> => {
    const database = await openDatabase('/nowhere');
    try {
      // 31 March 23:59:50 and 1 April 00:00:10 of reader 1; then another content; reader 2 twice in the same second
      await database.run(`INSERT INTO staged_event (second, reader, place, title, same)
        SELECT second, reader, 1, 1, content << 24 | line FROM (VALUES
        (1743465590, 1, 11, 1), (1743465610, 1, 11, 2), (1743465620, 1, 12, 3),
        (1743465599, 2, 21, 4), (1743465599, 2, 21, 4), (1748000000, 2, 21, 5)) rows (second, reader, content, line)`);
      await database.run(`INSERT INTO place_text VALUES ('Audincourt', 1, 1, NULL)`);
      await database.run(`INSERT INTO resource_text VALUES ('essai', 1, 1, NULL)`);
      await judgeEvents(database, limit);
      return {
        kept: await database.rows(
          'SELECT second, reader, session_start FROM accepted_use ORDER BY reader, second',
        ),
        dropped: await database.rows('SELECT row, verdict FROM dropped_event ORDER BY row'),
      };
    } finally {
      database.close();
    }
  };
  const whole = await judged(100);
  expect(whole).toEqual({
    kept: [
      { second: 1743465610, reader: 1, session_start: true },
      { second: 1743465620, reader: 1, session_start: false },
      { second: 1743465599, reader: 2, session_start: true },
      { second: 1748000000, reader: 2, session_start: true },
    ],
    dropped: [
      { row: 1, verdict: 'skipped' },
      { row: 4, verdict: 'duplicate' },
    ],
  });
  expect(await judged(1)).toEqual(whole);
});
