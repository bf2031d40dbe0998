import { statement } from '../database.ts';
import { pseudonymise } from '../pseudonymise.ts';
import { acceptActivity } from './accept-activity.ts';
import { acceptEvents } from './accept-events.ts';
import { dateTimeFormats } from './date-format.ts';
import { lookUp } from './lookup.ts';
import type { MappedKind } from './mapped.ts';
import { placeLookup, resourceLookup } from './resolve.ts';

/** Files with one use by one reader per row. */
export const events: MappedKind = {
  async stage({ database }, { profile }) {
    await database.run(statement('sources/stage-event.sql'), { formats: dateTimeFormats(profile) });
  },

  async judge(workshop) {
    const { database, keys, today } = workshop;
    await lookUp(database, 'known_place', ['staged_event', 'commune'], placeLookup(workshop));
    await lookUp(
      database,
      'known_resource',
      ['staged_event', 'resource'],
      resourceLookup(workshop),
    );
    await pseudonymise(database, keys, statement('sources/distinct-reader.sql'));
    await database.run(statement('sources/judge-event.sql'), { today });
  },

  async accept(workshop, { incoming, profile }) {
    const accepting = { source: profile.source, batch: incoming.batch };
    await acceptEvents(workshop, accepting);
    if (profile.readerIs) await acceptActivity(workshop, accepting, profile.readerIs);
  },

  async totals(database) {
    const [row] = await database.rows<Record<string, number>>(
      statement('sources/event-totals.sql'),
    );
    return row ?? {};
  },
};
