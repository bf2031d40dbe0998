import { IngestError } from '../errors.ts';
import type { Profile } from '../settings/profile.ts';
import { admitCounts } from './counts/counts.ts';
import type { MappedFile } from './counts/table.ts';
import { enrolments } from './enrolments.ts';
import { events } from './events.ts';
import { mapFile, nameOf, sheetsOf, type Tabular } from './map-file.ts';
import { admitMapped, type MappedKind } from './mapped.ts';
import { missingIn, namedBy } from './profile-fit.ts';
import { isRecordKind } from './records/record-kinds.ts';
import { admitRecords } from './records/records.ts';
import type { Reading, Source } from './source.ts';
import { unreadColumns } from './unread-columns.ts';

/** Kinds of mapped files whose unit is the row; a further kind is one more line here. */
const ROW_KINDS: Readonly<Record<'events' | 'enrolments', MappedKind>> = { events, enrolments };

/** Files that a mapping profile describes, by their name or their headings. */
export const profiled: Source = {
  async recognise(opened, { profiles }) {
    if (opened.form === 'json') return undefined;
    const mapped = await mappedBy(opened, profiles);
    if (!mapped) return undefined;
    const reading = readMapped(mapped);
    return async (workshop, batch) => ({
      ...(await reading(workshop, batch)),
      unreadColumns: unreadColumns(mapped),
    });
  },
};

/**
 * How the first profile that knows a file maps it; undefined when none does.
 *
 * @throws IngestError when a profile knows it by its name, and finds none of its headings
 */
export async function mappedBy(
  file: Tabular,
  profiles: readonly Profile[],
): Promise<MappedFile | undefined> {
  const named = profiles.filter((profile) => namedBy(profile, nameOf(file)) !== undefined);
  for (const profile of named.length > 0 ? named : profiles.filter(knowsItsFiles)) {
    const mapped = await mapFile(file, profile);
    if (mapped) return mapped;
  }
  const [meant] = named;
  if (!meant) return undefined;
  const [sheet] = await sheetsOf(file, meant);
  throw new IngestError(missingIn(sheet?.head ?? { delimiter: ';', rows: [] }, meant));
}

/** Could a profile tell its files by what is in them, whatever they are called? A few months for headings are not enough. */
function knowsItsFiles({ columns, words }: Profile): boolean {
  return Object.keys(columns).length + words.length > 0;
}

/**
 * How a mapped file is read.
 *
 * @throws IngestError when rows of readers stand in several sheets: which of them count is for the profile to say
 */
export function readMapped(mapped: MappedFile): Reading {
  const { kind } = mapped.profile;
  if (kind === 'counts') return (workshop, batch) => admitCounts(workshop, mapped, batch);
  const [table, another] = mapped.tables;
  if (!table || another) {
    const sheets = mapped.tables.map(({ sheet }) => sheet ?? '');
    throw new IngestError({ code: 'several-sheets', sheets });
  }
  const { text, head, headingRow, profile } = table;
  return (workshop, batch) => {
    const own = { incoming: { text, head, batch }, profile, headingRow };
    return isRecordKind(kind)
      ? admitRecords(kind, workshop, own)
      : admitMapped(ROW_KINDS[kind], workshop, own);
  };
}
