import type { Choice } from '../frame.ts';
import type { ToldCounts, ToldRefusal } from './inbox-file.ts';

/** Kinds of files whose columns somebody can say at a page; other ones are for the YAML of a profile. */
export const MAPPED_KINDS = ['counts', 'events', 'enrolments'] as const;

/** One of them. */
export type MappedKind = (typeof MAPPED_KINDS)[number];

/**
 * What a column of a file may be, beside one that is not read. `months`, `metrics`, `members` and `resources` are columns of
 * figures under a title that says so; `months-metrics` stand under two lines of headings.
 */
export const COLUMN_ROLES = {
  counts: [
    ...['date', 'year', 'commune', 'resource', 'metric', 'value'],
    ...['months', 'metrics', 'members', 'resources', 'months-metrics', 'metrics-months'],
  ],
  events: ['date', 'time', 'reader', 'account', 'commune', 'resource', 'content', 'session'],
  enrolments: [
    ...['card', 'commune', 'birth', 'enrolledOn', 'expiresOn', 'state', 'category'],
    ...['residence', 'snapshot'],
  ],
} as const satisfies Readonly<Record<MappedKind, readonly ColumnRole[]>>;

/** One of them, of any kind of file. */
export type ColumnRole =
  | ('date' | 'year' | 'time' | 'commune' | 'resource' | 'metric' | 'value')
  | ('months' | 'metrics' | 'members' | 'resources' | 'months-metrics' | 'metrics-months')
  | ('reader' | 'account' | 'content' | 'session')
  | (
      | 'card'
      | 'birth'
      | 'enrolledOn'
      | 'expiresOn'
      | 'state'
      | 'category'
      | 'residence'
      | 'snapshot'
    );

/** What figures may measure, by the words a profile has for it. */
export const MEASURE_WORDS = [
  ...['uses', 'sessions', 'downloads', 'tokens', 'active-users'],
  ...['time', 'hours', 'minutes', 'seconds'],
  ...['Total_Item_Requests', 'Unique_Item_Requests', 'Unique_Title_Requests'],
  ...['Total_Item_Investigations', 'Unique_Item_Investigations', 'Searches_Platform'],
  ...['No_License', 'Limit_Exceeded'],
] as const;

/** What an enrolment may be. */
export const STATE_WORDS = [
  ...['active', 'expired', 'renewed', 'requested', 'validated', 'rejected', 'erased'],
] as const;

/** Rows of a word that are left out. */
export const LEFT_OUT = 'left-out';

/** Forms of a day. */
export const DAY_FORMS = ['dd/mm/yyyy', 'mm/dd/yyyy', 'dd.mm.yyyy', 'iso'] as const;

/** What the titles of a workbook's sheets may say. */
export const SHEET_FIELDS = ['member', 'resource', 'year', 'month', 'metric'] as const;

/**
 * What somebody chose, as the fields of a form: `source`, `files`, `kind`, `sheet`, `sheetIs`, `headerRow`, `headerRows`, `dates`,
 * `decimal`, `blank`, `fill`, `resource`, `member`, `metric`; `c3` what the third column is; `w-prets` what the word “prêts”
 * means; `of` the table that the columns were chosen for.
 */
export type MappingChoices = Readonly<Record<string, string>>;

/** A column of a file nobody knows. */
export interface MappingColumn {
  readonly number: number;
  /** null where it has none, or holds what may be somebody's */
  readonly heading: string | null;
  /** its first values; none of a column that may be about persons */
  readonly values: readonly string[];
  /** its values are hidden: they may be somebody's */
  readonly isHidden: boolean;
}

/** A word of a file whose meaning somebody has to say. */
export interface MappingWord {
  /** its field among the choices, `w-prets` */
  readonly field: string;
  readonly word: string;
  readonly of: 'measure' | 'state';
}

/** A sum of what would be read. */
export interface MappingSum {
  readonly month: string;
  /** null: what no member is charged with */
  readonly member: string | null;
  readonly resource: string;
  readonly metric: string;
  readonly value: number;
}

/** What would be read of a file; nothing of it is kept. */
export interface MappingPreview {
  readonly counts: ToldCounts;
  readonly refusals: readonly ToldRefusal[];
  readonly sums: readonly MappingSum[];
  /** of enrolments: how many of each state */
  readonly totals: Readonly<Record<string, number>>;
}

/** A file nobody knows, what somebody chose for it or what is guessed, and what would be read by that. */
export interface Mapping {
  readonly file: string;
  readonly choices: MappingChoices;
  /** titles of the sheets; none of a file that is no workbook */
  readonly sheets: readonly string[];
  /** line where the headings are found */
  readonly headerRow: number;
  /** lines of the headings that could be meant: their number and what they hold, hidden where it may be somebody's */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
  readonly columns: readonly MappingColumn[];
  readonly resources: readonly Choice[];
  /** members as the agreement names them */
  readonly members: readonly Choice[];
  readonly words: readonly MappingWord[];
  /** does the file tell persons apart? Then no value of a column is shown that may be somebody's */
  readonly isAboutPersons: boolean;
  /** what keeps it from being read, in words, by the choice it is about; `columns` of all of them */
  readonly faults: Readonly<Record<string, string>>;
  /** the profile as it would be written; empty while something is missing */
  readonly yaml: string;
  /** null while something is missing */
  readonly preview: MappingPreview | null;
  /** the profile that was written */
  readonly saved: string | null;
}

/** All that the page of the assistant shows. */
export interface MappingPage {
  /** the file it is asked about; empty when it is asked about none */
  readonly file: string;
  /** has somebody chosen anything yet, or is all of it guessed? */
  readonly isAsked: boolean;
  /** null when the file cannot be looked at */
  readonly mapping: Mapping | null;
  /** why not, in words */
  readonly trouble: string | null;
}
