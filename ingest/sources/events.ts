import { asWritten, statement, type Database } from '../database.ts';
import type { RejectRule } from '../counts.ts';
import { pseudonymise } from '../pseudonymise.ts';
import { acceptActivity } from './accept-activity.ts';
import { acceptUses, numberCommunes, numberResources, sumReaders } from './accept-events.ts';
import type { Profile } from '../settings/profile.ts';
import { forgetMalformed, skipRules } from './csv-row.ts';
import { dateTimeFormats } from './date-format.ts';
import { judgeEvents } from './judge-events.ts';
import { lookUp } from './lookup.ts';
import type { MappedKind } from './mapped.ts';
import { placeLookup, resourceLookup } from './resolve.ts';
import type { Workshop } from './source.ts';

/** Rules of `stage-event.sql` that refuse a row. */
const REFUSALS = [
  'missing-reader',
  'bad-date',
  'future-date',
  'unknown-place',
  'unknown-resource',
] as const satisfies readonly RejectRule[];

/** Rules a row of an event file may be refused or left out by; a staged row holds the place of its own. */
function rulesOf({ skip }: Profile): readonly string[] {
  return [...REFUSALS, ...skipRules(skip)];
}

/**
 * Files with one use by one reader per row. The file is read twice: for the distinct texts of its readers, places and
 * resources, then for its rows, which hold numbers in their place; and once more when a date in it cannot be read.
 */
export const events: MappedKind = {
  async stage(workshop, { profile }) {
    const { database, today } = workshop;
    await database.run(statement('sources/distinct-cell.sql'));
    await forgetMalformed(database);
    await numberNames(workshop);
    await database.run(statement('sources/number-cell.sql'));
    await database.run(statement('sources/stage-event.sql'), {
      formats: dateTimeFormats(profile),
      today,
      rules: rulesOf(profile),
    });
    await database.run(statement('sources/same-reader.sql'));
    await database.run(statement('sources/refuse-undated.sql'), { rules: rulesOf(profile) });
    await tellRefused(database, rulesOf(profile));
  },

  async judge({ database }) {
    await asWritten(database, () => judgeEvents(database));
  },

  async accept(workshop, { incoming, profile }) {
    const { database, keys } = workshop;
    const accepting = { source: profile.source, batch: incoming.batch };
    await sumReaders(database);
    await pseudonymise(database, keys, statement('sources/distinct-reader.sql'));
    await database.run(statement('sources/key-reader.sql'));
    await acceptUses(database, accepting);
    if (profile.readerIs) await acceptActivity(workshop, accepting, profile.readerIs);
  },

  async totals(database) {
    const [row] = await database.rows<Record<string, number>>(
      statement('sources/event-totals.sql'),
    );
    return row ?? {};
  },

  verdicts: ({ profile }) => ({
    tally: 'sources/tally-event.sql',
    rejected: 'sources/rejected-event.sql',
    parameters: { refusals: REFUSALS, rules: rulesOf(profile) },
  }),
};

/**
 * Finds the texts that rows were refused for; for those of dates, which lie nowhere yet, the file is read once more. What was
 * malformed is kept from before: a reading of two columns does not see all of it.
 */
async function tellRefused(database: Database, rules: readonly string[]): Promise<void> {
  await database.run(statement('sources/refuse-cell.sql'));
  const [badDate] = await database.rows(statement('sources/refused-date.sql'), { rules });
  if (badDate) await database.run(statement('sources/refuse-moment.sql'), { rules });
}

/** Looks the places and resources of the file up, and numbers those that are known. */
async function numberNames(workshop: Workshop): Promise<void> {
  const { database } = workshop;
  const communes = await lookUp(
    database,
    'known_place',
    ['event_cell', 'commune'],
    placeLookup(workshop),
  );
  const resources = await lookUp(
    database,
    'known_resource',
    ['event_cell', 'resource'],
    resourceLookup(workshop),
  );
  await numberCommunes(workshop, communes);
  await numberResources(database, resources);
}
