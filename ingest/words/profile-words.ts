import type { ProfileInput } from '../settings/profile.ts';
import type { TableShape } from '../profile/shape.ts';

/** What is said of mapping profiles. */
export interface ProfileWords {
  /** heading of a preview: file, source, kind of file */
  readonly chosen: (file: string, source: string, kind: string) => string;
  readonly table: (shape: TableShape) => string;
  readonly values: (headings: readonly string[]) => string;
  readonly unread: (headings: readonly string[]) => string;
  readonly leftOut: (sheets: readonly string[]) => string;
  readonly months: (months: readonly string[]) => string;
  readonly members: string;
  readonly resources: string;
  /** a member nobody is charged with */
  readonly nobody: string;
  readonly first: string;
  readonly nothingKept: string;
  /** comments of a proposed profile */
  readonly proposed: (file: string) => string;
  readonly unused: (headings: readonly string[]) => string;
  readonly fillIn: (fields: readonly string[]) => string;
  readonly written: (path: string) => string;
  /** what each field of a profile means, for the schema */
  readonly fields: Readonly<Record<keyof ProfileInput, string>>;
  readonly usage: string;
}
