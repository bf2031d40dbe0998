import type { DimensionId } from './dimension.ts';

/**
 * How far a figure can be trusted, beside its value in every format.
 *
 * - `complete`: all that was due came
 * - `partial`: some source or month that was due is missing from it
 * - `without-secret`: the sum of the cells that may be shown; hidden ones are left out (*hors secret*)
 * - the other four stand where there is no value, see {@link Absence}
 */
export const STATUSES = [
  'complete',
  'partial',
  'without-secret',
  'secret',
  'missing',
  'not-computable',
  'series-break',
] as const;

/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** A column that names the row: codes into a dictionary, the empty text for totals and *autres*. */
export interface TextColumn {
  readonly role: 'dimension' | 'row';
  /** a dimension, or `row`: `detail`, `others` or `total` */
  readonly name: DimensionId | 'row';
  readonly label: string;
  /** per row, index of its text */
  readonly codes: Int32Array<ArrayBuffer>;
  readonly texts: readonly string[];
  /** what each text is called in words (a commune's name), where it is another thing */
  readonly names?: readonly string[];
}

/** A column of figures. Formats give it as two: its values, empty where there is none, and `<name>_status`. */
export interface FigureColumn {
  readonly role: 'figure';
  /** a measure, with `_previous` or `_change` where it is compared: `uses`, `uses_previous`, `uses_change` */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** integers or fractions; in euros, shares and points, never in cents or percent */
  readonly integer: boolean;
  /** NaN where there is none */
  readonly values: Float64Array<ArrayBuffer>;
  /** per row, index into {@link STATUSES} */
  readonly statuses: Uint8Array<ArrayBuffer>;
}

/** One column of an answer. */
export type AnswerColumn = TextColumn | FigureColumn;

/** The figures of an answer by columns: what every format writes, whatever asked for it. */
export interface AnswerTable {
  readonly rows: number;
  readonly columns: readonly AnswerColumn[];
}

/** What travels with the figures in every format: in JSON as it is, in files as the sheet or block *Filtres et définitions*. */
export interface AnswerContext {
  /** the question, with every parameter settled, by the names of the address */
  readonly question: Readonly<Record<string, string>>;
  readonly version: {
    readonly number: number;
    readonly checksum: string;
    readonly publishedAt: string;
    readonly demonstration: boolean;
  };
  /** every measure asked, in the language of the answer */
  readonly definitions: readonly AnswerDefinition[];
  readonly notes: readonly AnswerNote[];
}

/** A measure as it is defined where the answer goes. */
export interface AnswerDefinition {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly formula: string;
  readonly definition: string;
  readonly caveat?: string;
}

/** What must be known before the figures are used. */
export interface AnswerNote {
  /** closed list of the question's kind of note */
  readonly code: string;
  /** resource, month or event concerned */
  readonly subject?: string;
  /** the same in words, in the language of the answer */
  readonly text: string;
}

/** An answer: its figures and what they mean. */
export interface TabularAnswer {
  readonly table: AnswerTable;
  readonly context: AnswerContext;
}
