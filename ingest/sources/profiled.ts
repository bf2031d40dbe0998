import { IngestError } from '../errors.ts';
import { readHead } from '../text/head.ts';
import { enrolments } from './enrolments.ts';
import { events } from './events.ts';
import { admitMapped, type Mapped, type MappedKind } from './mapped.ts';
import { fits, headingRowFor, missingIn } from './profile-fit.ts';
import { isRecordKind } from './records/record-kinds.ts';
import { admitRecords } from './records/records.ts';
import type { Admitted, Source, Workshop } from './source.ts';
import { spreadsheetCounts } from './spreadsheet-counts.ts';

/** Kinds of mapped files; a further kind is one more line here. */
const KINDS: Readonly<Record<'events' | 'counts' | 'enrolments', MappedKind>> = {
  events,
  counts: spreadsheetCounts,
  enrolments,
};

/** Files that a mapping profile describes, by their name or their headings. */
export const profiled: Source = {
  async recognise(opened, { profiles }) {
    if (opened.form !== 'text') return undefined;
    const { text, head } = opened;
    const named = profiles.filter((profile) =>
      profile.files.some((pattern) => fits(pattern, text.name)),
    );
    for (const profile of named.length > 0 ? named : profiles) {
      const own = profile.delimiter ? await readHead(text, profile.delimiter) : head;
      const headingRow = headingRowFor(own, profile);
      if (headingRow < 0) continue;
      return (workshop, batch) =>
        admitProfiled(workshop, {
          incoming: { text, head: own, batch },
          profile,
          headingRow,
        });
    }
    if (named[0]) throw new IngestError(missingIn(head, named[0]));
    return undefined;
  },
};

function admitProfiled(workshop: Workshop, mapped: Mapped): Promise<Admitted> {
  const { kind } = mapped.profile;
  return isRecordKind(kind)
    ? admitRecords(kind, workshop, mapped)
    : admitMapped(KINDS[kind], workshop, mapped);
}
