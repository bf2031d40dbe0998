import type { Entry } from '../harvest/ledger.ts';
import type { Problem } from '../problem.ts';
import type { HarvestLine } from '../harvest/summary.ts';

/** Every sentence of the COUNTER harvest, in one language. */
export interface HarvestWords {
  /** source, institution, what is asked, month: those there are */
  readonly asking: (parts: readonly string[]) => string;
  /** of the table: source, institution, report, imported, provisional, zero, waiting, refused, missing, values, next */
  readonly headings: readonly string[];
  readonly off: Readonly<Record<NonNullable<HarvestLine['off']>, string>>;
  readonly outcome: Readonly<Record<Entry['outcome'], string>>;
  readonly code: (code: number) => string;
  readonly moreNotes: (count: number) => string;
  /** an ISO time as a person reads it */
  readonly moment: (iso: string) => string;
  readonly paused: (server: string, until: string) => string;
  readonly asked: (requests: number) => string;
  readonly wouldAsk: (requests: number) => string;
  readonly sleeping: (until: string) => string;
}

type HarvestProblem = 'missing-secret' | 'unknown-source' | 'bad-month' | 'damaged-harvest';

/** Sentences for what keeps one from harvesting. */
export type HarvestProblemWords = {
  readonly [Code in HarvestProblem]: (problem: Extract<Problem, { code: Code }>) => string;
};
