import type { Declares } from '../settings/declared.ts';
import type { Counts, Reject } from '../counts.ts';
import type { Database } from '../database.ts';
import type { Keyring } from '../keys.ts';
import type { Places } from '../places.ts';
import type { RecordKind } from './records/record-kinds.ts';
import type { Settings } from '../settings/read.ts';
import type { Note } from './note.ts';
import type { Head } from '../text/head.ts';
import type { TextFile } from '../text/text-file.ts';

/** Kinds of batches. */
export type BatchKind =
  'events' | 'counts' | 'counter' | 'enrolments' | 'access-log' | 'agreement' | RecordKind;

/** What every kind of source works with. */
export interface Workshop {
  readonly database: Database;
  readonly settings: Settings;
  readonly places: Places;
  readonly keys: Keyring;
  /** the day of the run, `2026-11-22`: nothing can have been used after it */
  readonly today: string;
}

/** A received file, opened: what its bytes are, before anybody asks what they mean. */
export type Opened =
  /** lines of text, delimited or not, as UTF-8 */
  | { readonly form: 'text'; readonly text: TextFile; readonly head: Head }
  /** a JSON document, as UTF-8 */
  | { readonly form: 'json'; readonly name: string; readonly path: string }
  /** the sheets of an XLSX or ODS workbook that hold anything, each read like a delimited text */
  | { readonly form: 'workbook'; readonly name: string; readonly sheets: readonly Sheet[] };

/** A sheet of a workbook as a delimited text: one record per row of the sheet, so that a line is a row. */
export interface Sheet {
  /** its title in the workbook */
  readonly name: string;
  readonly text: TextFile;
  readonly head: Head;
}

/** A delimited text on its way in. */
export interface Incoming {
  readonly text: TextFile;
  readonly head: Head;
  /** identifier of the batch it becomes */
  readonly batch: string;
}

/** One kind of input: tells whether a file is of its kind, and how to read it. */
export interface Source {
  /**
   * @returns undefined when the file is of another kind
   * @throws IngestError when it is of this kind and cannot be read
   */
  recognise(opened: Opened, settings: Settings): Promise<Reading | undefined>;
}

/** Reads a recognised file into the `lake_…` staging tables and accounts for every line; `batch` is what it becomes. */
export type Reading = (workshop: Workshop, batch: string) => Promise<Admitted>;

/** An institution nobody declared. */
export interface Stranger {
  readonly name: string;
  /** its values */
  readonly rows: number;
}

/** What reading a file came to; its accepted rows lie in the `lake_…` staging tables. */
export interface Admitted {
  readonly kind: BatchKind;
  readonly source: string;
  readonly counts: Counts;
  readonly rejects: readonly Reject[];
  /** totals a person can compare with the provider's own: metric → sum */
  readonly totals: Readonly<Record<string, number>>;
  /** headings of columns that no profile reads, fit to be shown */
  readonly unreadColumns?: readonly string[];
  /** what a person should know of it */
  readonly notes?: readonly Note[];
  /** institutions that are no member: their uses are counted, and stay *non répartis* */
  readonly institutions?: readonly Stranger[];
  /** units of replacement without rows in the lake */
  readonly slices?: Readonly<Record<string, number>>;
  /** what it settles in the place of the settings folder */
  readonly declares?: Declares;
}
