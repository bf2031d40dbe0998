import { statement, type Database } from '../database.ts';
import { IngestError } from '../errors.ts';
import { pseudonymise } from '../pseudonymise.ts';
import { dateFormats } from './date-format.ts';
import { lookUp } from './lookup.ts';
import type { MappedKind } from './mapped.ts';
import { byKey, placeLookup } from './resolve.ts';

/** Snapshots of a member's enrolled readers; the day is in the file's name (`inscriptions-25056-2025-12-31.csv`). */
export const enrolments: MappedKind = {
  async stage({ database }) {
    await database.run(statement('sources/stage-row.sql'));
    await refuseDamagedCards(database);
  },

  async judge(workshop, { incoming, profile }) {
    const { database, keys } = workshop;
    const snapshot = snapshotDay(incoming.text.name);
    const states = new Map(Object.entries(profile.states));
    await lookUp(database, 'known_place', ['staged_row', 'commune'], placeLookup(workshop));
    await lookUp(database, 'known_state', ['staged_row', 'state'], byKey(states));
    await pseudonymise(database, keys, statement('sources/distinct-card.sql'));
    await database.run(statement('sources/judge-enrolment.sql'), {
      snapshot,
      formats: dateFormats(profile),
    });
  },

  async accept({ database }, { incoming }) {
    const snapshot = snapshotDay(incoming.text.name);
    await database.run(statement('sources/accept-enrolment.sql'), {
      snapshot,
      batch: incoming.batch,
    });
  },

  async totals(database) {
    const rows = await database.rows<{ state: string; readers: number }>(
      statement('sources/enrolment-totals.sql'),
    );
    return Object.fromEntries(rows.map(({ state, readers }) => [state, readers]));
  },
};

/** The day a snapshot was taken, from its file's name. */
function snapshotDay(name: string): string {
  const day = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  if (day === undefined) throw new IngestError({ code: 'no-snapshot-date' });
  return day;
}

/** A spreadsheet turned card numbers into `2,08E+56`: readers can no longer be told apart (formats §4). */
async function refuseDamagedCards(database: Database): Promise<void> {
  const [damaged] = await database.rows<{ count: number; row: number }>(
    statement('sources/damaged-card.sql'),
  );
  if (damaged && damaged.count > 0) {
    throw new IngestError({ code: 'damaged-cards', line: damaged.row + 1, count: damaged.count });
  }
}
