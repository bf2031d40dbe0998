import type { CheckRule } from '../../data/model/special/enrolment-check.ts';

/** What is said of enrolments to look at, in one language. */
export interface ChecksWords {
  readonly summary: (checks: number) => string;
  readonly rule: Readonly<Record<CheckRule, string>>;
  /** lines under a rule: the first ones, and how many there are */
  readonly lines: (rule: string, shown: readonly string[], all: number) => string;
  /** of the CSV form: member, file, line, check, batch */
  readonly headings: readonly string[];
}
