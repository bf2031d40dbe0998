import type { Profile } from '../../settings/profile.ts';
import type { Head } from '../../text/head.ts';
import type { TextFile } from '../../text/text-file.ts';
import type { Sheet } from '../source.ts';

/** A table of a received file that a profile maps: the file itself, or a sheet of it. */
export interface MappedTable {
  /** title of the sheet, where the file has several tables */
  readonly sheet: string | null;
  readonly text: TextFile;
  readonly head: Head;
  /** index of the row where its headings begin */
  readonly headingRow: number;
  /** the profile, with what the names of file and sheet say among its constants */
  readonly profile: Profile;
}

/** A received file as a profile maps it. */
export interface MappedFile {
  readonly profile: Profile;
  /** one at least */
  readonly tables: readonly MappedTable[];
  /** sheets the profile does not want, or that have none of its headings */
  readonly leftOut: readonly Sheet[];
}
