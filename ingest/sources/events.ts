import { asWritten, statement } from '../database.ts';
import type { RejectRule } from '../counts.ts';
import { pseudonymise } from '../pseudonymise.ts';
import { acceptActivity } from './accept-activity.ts';
import { acceptUses, numberCommunes, numberResources, sumReaders } from './accept-events.ts';
import { forgetMalformed } from './csv-row.ts';
import { dateTimeFormats } from './date-format.ts';
import { judgeEvents } from './judge-events.ts';
import { lookUp } from './lookup.ts';
import type { MappedKind } from './mapped.ts';
import { placeLookup, resourceLookup } from './resolve.ts';
import type { Workshop } from './source.ts';

/** Rules of `stage-event.sql` that refuse a row; any other leaves it out. */
const REFUSALS = [
  'missing-reader',
  'bad-date',
  'future-date',
  'unknown-place',
  'unknown-resource',
] as const satisfies readonly RejectRule[];

/**
 * Files with one use by one reader per row. The file is read twice: for the distinct texts of its readers, places and
 * resources, then for its rows, which hold numbers in their place.
 */
export const events: MappedKind = {
  async stage(workshop, { profile }) {
    const { database, today } = workshop;
    await database.run(statement('sources/distinct-cell.sql'));
    await forgetMalformed(database);
    await numberNames(workshop);
    await database.run(statement('sources/number-cell.sql'));
    await asWritten(database, () =>
      database.run(statement('sources/stage-event.sql'), {
        formats: dateTimeFormats(profile),
        today,
      }),
    );
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

  verdicts: {
    tally: 'sources/tally-event.sql',
    rejected: 'sources/rejected-event.sql',
    parameters: { refusals: REFUSALS },
  },
};

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
