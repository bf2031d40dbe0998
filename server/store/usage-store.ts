import type { Commune } from '../../data/model/query/place-slots.ts';
import type { Reading } from '../../data/model/reading.ts';
import type { Parameter } from './bound.ts';
import type { Scan } from './scan.ts';

/** The questions that may be asked: one file of `server/questions` each. */
export const QUESTION_NAMES = [
  'action',
  'action-count',
  'activation-source',
  'annotation',
  'awaited-source',
  'batch-behind',
  'cell-scan',
  'cohorts',
  'commune',
  'commune-month',
  'consumption',
  'contract',
  'correctable',
  'counter',
  'counter-reported',
  'counter-sum',
  'coverage',
  'enrolled',
  'enrolment-checks',
  'enrolment-cohorts',
  'enrolment-count',
  'enrolment-delay',
  'entered-batch',
  'hour-cell-scan',
  'hour-sum',
  'invoice',
  'kind',
  'lattice-sum',
  'objective',
  'open-checks',
  'partial-month',
  'place',
  'place-cell-scan',
  'place-sum',
  'population',
  'purchase-order',
  'reception',
  'received-batch',
  'received-total',
  'refused-cause',
  'refused-record',
  'resource',
  'territory',
  'version',
] as const;

/** Name of a question. */
export type QuestionName = (typeof QUESTION_NAMES)[number];

/** A question and the values of its named parameters, all of them. */
export interface Question {
  readonly name: QuestionName;
  readonly params?: Readonly<Record<string, Parameter>>;
}

/** A published version: what it is, and what it knows besides figures. */
export interface VersionInfo {
  readonly number: number;
  readonly checksum: string;
  /** ISO 8601, UTC */
  readonly publishedAt: string;
  readonly demonstration: boolean;
  readonly setting: Reading['setting'];
  readonly communes: readonly Commune[];
}

/** One version, held in place while it is read. */
export interface UsageView {
  readonly version: VersionInfo;
  /**
   * The rows that answer a question.
   *
   * @throws QueryError naming the question, never its parameters; TooBusy when the engine has no memory left for it;
   *   the reason of the signal when it is aborted
   */
  ask<Row>(question: Question, signal?: AbortSignal): Promise<readonly Row[]>;
  /** The same by columns, for answers of many rows whose every value is a number. */
  askColumns<Column extends string>(
    question: Question,
    signal?: AbortSignal,
  ): Promise<Columns<Column>>;
  /**
   * The rows of a question of many rows, some at a time, every value a number; a few are read at once. The reading must last
   * until they are read.
   *
   * @throws as {@link UsageView.ask}
   */
  scan(question: Question, signal: AbortSignal): Promise<Scan>;
}

/** An answer of numbers by columns; NaN: not told. */
export type Columns<Column extends string> = Readonly<Record<Column, Float64Array>>;

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
