import { admitCounter } from './counter/counter.ts';
import { enrolments } from './enrolments.ts';
import { events } from './events.ts';
import { admitMapped, type MappedKind } from './mapped.ts';
import type { Admitted, Incoming, Recognised, Workshop } from './source.ts';
import { spreadsheetCounts } from './spreadsheet-counts.ts';

/** Kinds of mapped files; a further kind of input is one more line here and a folder beside. */
const KINDS: Readonly<Record<'events' | 'counts' | 'enrolments', MappedKind>> = {
  events,
  counts: spreadsheetCounts,
  enrolments,
};

/** Reads a recognised file: its accepted rows are then in the `lake_…` staging tables, the rest is accounted for. */
export async function admit(
  workshop: Workshop,
  incoming: Incoming,
  recognised: Recognised,
): Promise<Admitted> {
  if (recognised.kind === 'counter') return admitCounter(workshop, incoming, recognised.headingRow);
  const { profile, headingRow } = recognised;
  return admitMapped(KINDS[profile.kind], workshop, { incoming, profile, headingRow });
}
