/** How a column is written, as tables of charts are. */
export type ReportColumnKind =
  'text' | 'number' | 'percent' | 'points' | 'euros' | 'change' | 'ratio';

/** Text in `text` columns, a `Figure` in all others; null where nothing is to be said. */
export type ReportCell = number | string | null;

/** The figures of a part of a report, of the shape of a chart's table. The first column names the row. */
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly kind: ReportColumnKind;
  }[];
  readonly rows: readonly Readonly<Record<string, ReportCell>>[];
}
