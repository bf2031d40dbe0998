import { statement } from '../database.ts';
import { parseMonthText } from '../text/month-text.ts';
import { standardMetric } from './counter/metric-type.ts';
import { lookUp } from './lookup.ts';
import type { MappedKind } from './mapped.ts';
import { placeLookup, resourceLookup } from './resolve.ts';

/** Files with one figure per row: month, member or none, resource, metric, value (formats §1, long shape). */
export const spreadsheetCounts: MappedKind = {
  async stage({ database }) {
    await database.run(statement('sources/stage-row.sql'));
  },

  async judge(workshop) {
    const { database } = workshop;
    await lookUp(database, 'known_place', ['staged_row', 'commune'], placeLookup(workshop));
    await lookUp(database, 'known_resource', ['staged_row', 'resource'], resourceLookup(workshop));
    await lookUp(database, 'known_month', ['staged_row', 'date'], (text) =>
      one(parseMonthText(text)),
    );
    await lookUp(database, 'known_metric', ['staged_row', 'metric'], (text) =>
      one(knownMetric(text)),
    );
    await database.run(statement('sources/judge-count.sql'));
  },

  async accept({ database }, { incoming, profile }) {
    await database.run(statement('sources/accept-count.sql'), {
      source: profile.source,
      batch: incoming.batch,
    });
  },

  totals: async (database) => {
    const rows = await database.rows<{ metric: string; value: number }>(
      statement('sources/count-totals.sql'),
    );
    return Object.fromEntries(rows.map(({ metric, value }) => [metric, value]));
  },
};

/** A metric of the spreadsheet: `uses`, or a COUNTER metric type. */
function knownMetric(text: string): string | undefined {
  const plain = ['uses', 'usages', 'consultations', 'utilisations'].includes(
    text.trim().toLowerCase(),
  );
  return plain ? 'uses' : standardMetric(text);
}

function one(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value];
}
