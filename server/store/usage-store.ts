import type { Reading } from '../../data/model/reading.ts';

/** The questions that may be asked: one file of `server/questions` each. */
export const QUESTION_NAMES = [
  'action',
  'action-count',
  'activation-source',
  'annotation',
  'awaited-source',
  'commune-month',
  'consumption',
  'contract',
  'purchase-order',
  'invoice',
  'refused-record',
  'counter',
  'coverage',
  'enrolled',
  'enrolment-checks',
  'enrolment-count',
  'enrolment-delay',
  'kind',
  'objective',
  'partial-month',
  'place',
  'population',
  'reception',
  'resource',
  'territory',
  'version',
] as const;

/** Name of a question. */
export type QuestionName = (typeof QUESTION_NAMES)[number];

/** A question and the values of its named parameters, all of them. */
export interface Question {
  readonly name: QuestionName;
  readonly params?: Readonly<Record<string, string | number | null>>;
}

/** A published version: what it is, and what it knows besides figures. */
export interface VersionInfo {
  readonly number: number;
  readonly checksum: string;
  /** ISO 8601, UTC */
  readonly publishedAt: string;
  readonly demonstration: boolean;
  readonly setting: Reading['setting'];
}

/** One version, held in place while it is read. */
export interface UsageView {
  readonly version: VersionInfo;
  /**
   * The rows that answer a question.
   *
   * @throws QueryError naming the question, never its parameters; the reason of the signal when it is aborted
   */
  ask<Row>(question: Question, signal?: AbortSignal): Promise<readonly Row[]>;
}

/** Where the figures are. */
export interface UsageStore {
  /** the version served now, null before the first */
  version(): VersionInfo | null;
  /**
   * Reads one version from beginning to end: a version published meanwhile serves the next reading.
   *
   * @throws NoVersionError before the first version
   */
  read<Result>(reading: (view: UsageView) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
