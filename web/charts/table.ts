/**
 * How a column is written.
 * `percent` 0.21 → 21,0 % · `points` 0.175 → +17,5 pts · `euros` in euros, two decimals · `change` 0.084 → +8,4 %
 * `ratio` 0.4339 → 0,43
 */
export type ColumnKind = 'text' | 'number' | 'percent' | 'points' | 'euros' | 'change' | 'ratio';

/** One column of a chart's table. */
export interface Column {
  /** field of the rows, and heading of the CSV */
  readonly key: string;
  readonly label: string;
  readonly kind: ColumnKind;
}

/** Text in `text` columns, a `Figure` in all others; null where nothing is to be said. */
export type Cell = number | string | null;

/** The figures behind a chart: what its CSV and its data table hold. The first column names the row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}
