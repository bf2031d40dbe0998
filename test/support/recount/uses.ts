/** One use by one reader. */
export interface Use {
  readonly year: number;
  readonly month: number;
  readonly reader: string;
  readonly member: string;
  /** INSEE code of the home library's */
  readonly commune: string;
  /** 1 Monday … 7 Sunday */
  readonly weekday: number;
  readonly hour: number;
  readonly resource: string;
  /** is it the first of its session? */
  readonly opensSession: boolean;
}

/** Uses a provider only gives as a total. */
export interface Figure {
  readonly year: number;
  readonly month: number;
  /** `none` when no institution of the report is a member */
  readonly member: string;
  readonly resource: string;
  readonly metric: string;
  readonly regular: boolean;
  readonly value: number;
}
