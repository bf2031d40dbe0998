import type { Absence } from '../../data/model/figure.ts';
import type { Status } from '../../data/model/query/answer-table.ts';
import type { CellText } from '../cells/cell-table.ts';
import type { Statement } from './words.ts';

/** What files of figures say. */
export interface FormatWords {
  /** how far a number can be trusted; why there is none is told by `csv.absences` */
  readonly statuses: Readonly<Record<Exclude<Status, Absence>, string>>;
  readonly status: string;
  /** heading of the codes of a dimension, beside their names */
  readonly code: (label: string) => string;
  /** names of the sheets */
  readonly figures: string;
  readonly context: string;
  /** headings of the sheet of definitions */
  readonly subject: string;
  readonly meaning: string;
  readonly warning: string;
  readonly filter: (name: string) => string;
  readonly definition: (label: string, unit: string) => string;
  readonly formula: (formula: string) => string;
  readonly note: string;
  /** the published lattice in bulk */
  readonly cells: {
    readonly columns: Readonly<Record<CellText, string>>;
    readonly spans: Readonly<Record<string, string>>;
    readonly scopes: Readonly<Record<string, string>>;
    readonly levels: Readonly<Record<string, string>>;
    /** those that are no member */
    readonly members: Readonly<Record<'group' | 'none', string>>;
    readonly note: string;
  };
  /** there are more rows than a sheet may have */
  readonly tooManyRows: (most: number, instead: readonly string[]) => Statement;
  /** none of the formats accepted exists */
  readonly notAcceptable: (allowed: readonly string[]) => Statement;
}
