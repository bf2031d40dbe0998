import type { ProblemName } from '../problem-kinds.ts';

/** The page that documents the API. */
export interface ApiPageWords {
  readonly title: string;
  readonly introduction: string;
  readonly machine: string;
  readonly contents: string;
  readonly parameters: string;
  readonly allowed: (values: readonly string[]) => string;
  readonly byDefault: (value: string) => string;
  readonly required: string;
  readonly formats: string;
  readonly example: string;
  readonly answer: string;
  readonly problems: string;
  readonly problemsText: string;
  /** what each kind of problem means, and what to do */
  readonly kinds: Readonly<Record<ProblemName, string>>;
  readonly back: string;
}
