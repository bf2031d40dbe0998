import { statement, type Database } from '../database.ts';
import { IngestError } from '../errors.ts';
import { pseudonymise } from '../pseudonymise.ts';
import { acceptAccounts, judgeAccounts } from './accounts.ts';
import { dateFormats } from './date-format.ts';
import { lookUp } from './lookup.ts';
import { formOf } from './malformed.ts';
import type { Mapped, MappedKind } from './mapped.ts';
import { byKey, placeLookup } from './resolve.ts';
import { snapshotDay } from './snapshot-day.ts';
import type { Workshop } from './source.ts';

/**
 * Enrolments (formats §4): a snapshot of a library's readers at a day, a journal with a change per row, or the cards behind a
 * provider's accounts. Only what the
 * profile names is read: names, addresses and passwords beside it never leave the file.
 */
export const enrolments: MappedKind = {
  async stage({ database }, mapped) {
    await database.run(statement('sources/stage-row.sql'));
    await refuseDamagedCards(database, mapped);
  },

  async judge(workshop, mapped) {
    if (mapped.profile.form === 'accounts') return judgeAccounts(workshop);
    await resolve(workshop, mapped);
    const { incoming, profile } = mapped;
    await workshop.database.run(statement('sources/judge-enrolment.sql'), {
      told_on: snapshotDay(incoming.text.name, profile),
      journal: profile.form === 'journal',
      stated: profile.columns.state !== undefined || profile.constants.state !== undefined,
      formats: dateFormats(profile),
      today: workshop.today,
      department: workshop.settings.agreement.department,
    });
  },

  async accept(workshop, mapped) {
    const { database } = workshop;
    if (mapped.profile.form === 'accounts') return acceptAccounts(workshop, mapped);
    await locateRows(database, mapped);
    const { profile, incoming } = mapped;
    const { source } = profile;
    const { batch } = incoming;
    if (profile.form === 'snapshot')
      await database.run(statement('sources/accept-enrolment.sql'), { batch });
    else await database.run(statement('sources/accept-enrolment-change.sql'), { source, batch });
  },

  async totals(database) {
    const rows = await database.rows<{ state: string; readers: number }>(
      statement('sources/enrolment-totals.sql'),
    );
    return Object.fromEntries(rows.map(({ state, readers }) => [state, readers]));
  },
};

async function resolve(workshop: Workshop, { profile }: Mapped): Promise<void> {
  const { database, keys } = workshop;
  const places = placeLookup(workshop);
  await lookUp(database, 'known_place', ['staged_row', 'commune'], places);
  await lookUp(database, 'known_residence', ['staged_row', 'residence'], places);
  const states = byKey(new Map(Object.entries(profile.states)));
  await lookUp(database, 'known_state', ['staged_row', 'state'], states);
  await pseudonymise(database, keys, statement('sources/distinct-card.sql'));
}

/** A spreadsheet turned card numbers into `2,08E+56`: readers can no longer be told apart (formats §4). */
async function refuseDamagedCards(database: Database, mapped: Mapped): Promise<void> {
  const [damaged] = await database.rows<{ count: number; row: number }>(
    statement('sources/damaged-card.sql'),
  );
  if (!damaged || damaged.count === 0) return;
  const { lines } = await formOf(
    database,
    mapped.incoming,
    mapped.headingRow,
    new Set([damaged.row]),
  );
  const line = lines.get(damaged.row) ?? 0;
  throw new IngestError({ code: 'damaged-cards', line, count: damaged.count });
}

/** Keeps the line of every accepted row, so that a check can point to it. */
async function locateRows(database: Database, { incoming, headingRow }: Mapped): Promise<void> {
  const accepted = await database.rows<{ row: number }>(
    statement('sources/accepted-enrolment-row.sql'),
  );
  const wanted = new Set(accepted.map(({ row }) => row));
  const { lines } = await formOf(database, incoming, headingRow, wanted);
  await database.run(statement('sources/locate-row.sql'), {
    numbers: [...lines.keys()].map(String),
    lines: [...lines.values()].map(String),
  });
}
