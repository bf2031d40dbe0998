import type { MemberCode } from '../member.ts';

/** A measure of a file beside the year before. */
export interface ToldComparison {
  /** what is measured, in words: `PR · ville-de-besancon · usages` */
  readonly measure: string;
  /** amounts are in cents */
  readonly unit: 'count' | 'cents';
  readonly value: number;
  /** how many months it is of */
  readonly months: number;
  /** the months that were received the year before too; null when none was */
  readonly lastYear: {
    readonly value: number;
    readonly lastYear: number;
    readonly months: number;
  } | null;
}

/** Refused lines that one mending would bring back. */
export interface ToldRefusal {
  readonly reason: string;
  /** heading of the column; empty when it is the whole line */
  readonly field: string;
  /** redacted; null where the column is personal */
  readonly value: string | null;
  readonly rows: number;
  /** where it was met first */
  readonly line: number;
  /** known names like the value */
  readonly suggestions: readonly string[];
}

/** What became of the lines of a file. */
export interface ToldCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly duplicates: number;
}

/** What a file is and would change, in words of the language the ingest process speaks. */
export interface Told {
  /** why it cannot be taken, with the place and the remedy; null: it can */
  readonly problem: string | null;
  /** no profile describes it: somebody has to say what its columns are */
  readonly isUnknown: boolean;
  readonly kind: string | null;
  readonly source: string | null;
  /** whose readers it is about, null where it is of the group or cannot be told */
  readonly member: MemberCode | null;
  /** first and last month or day */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly counts: ToldCounts | null;
  readonly comparisons: readonly ToldComparison[];
  /** months a person should look at */
  readonly spikes: readonly string[];
  readonly replaced: readonly string[];
  /** names nobody knows, with those they may be meant for, and columns that are not read */
  readonly unknown: readonly string[];
  readonly notes: readonly string[];
  /** the heaviest first */
  readonly refusals: readonly ToldRefusal[];
}

/** A file of the inbox, and what it waits for. */
export interface InboxFile {
  /** path below the inbox */
  readonly file: string;
  readonly bytes: number;
  /**
   * `new`: not looked at yet, or still growing · `waiting`: preflighted, waits for somebody's yes · `refused`: cannot be read ·
   * `taken`: counts · `undone`: counted once, and was undone
   */
  readonly state: 'new' | 'waiting' | 'refused' | 'taken' | 'undone';
  /** batch it is or would become */
  readonly batch: string | null;
  /** what its preflight said; null: there was none, or its batch says it */
  readonly told: Told | null;
}

/** How an import ended, file by file. */
export interface ToldReport {
  readonly state: string;
  readonly files: readonly {
    readonly state: 'accepted' | 'known' | 'refused';
    readonly batch: string | null;
    readonly told: Told | null;
  }[];
}
