import type { Told } from '../../data/model/explore/explore.ts';
import type { Shown } from '../../data/model/explore/shown-table.ts';
import type { AxisId } from '../../data/model/query/dimension.ts';
import { explore as en } from './en/explore.ts';
import { explore as fr } from './fr/explore.ts';
import { inLanguage } from './language.ts';

/** Where the most and the least of a measure are. */
export interface Extremes {
  readonly measure: string;
  readonly max: { readonly name: string; readonly value: string };
  readonly min: { readonly name: string; readonly value: string } | null;
}

/** Words of the page “Explorer”. */
export interface ExploreWords {
  readonly title: string;
  /** the question on screen, as a statement of what the table holds */
  readonly finding: (told: Told) => string;
  readonly refused: string;
  readonly refusedRemedy: string;
  readonly sentence: (extremes: Extremes | null) => string;
  readonly form: string;
  readonly measures: string;
  readonly measure: (number: number) => string;
  readonly rows: string;
  readonly then: string;
  readonly across: string;
  readonly nothing: string;
  readonly noOther: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly compare: string;
  readonly comparisons: Readonly<Record<'none' | 'to-date' | 'full' | 'previous-period', string>>;
  readonly year: (year: number) => string;
  readonly restrict: string;
  readonly all: string;
  readonly layout: string;
  readonly top: string;
  readonly totals: string;
  readonly show: string;
  readonly startAgain: string;
  readonly axes: Readonly<Record<AxisId, string>>;
  readonly total: string;
  readonly others: string;
  readonly everything: string;
  readonly together: string;
  readonly table: string;
  readonly scrolls: string;
  readonly sortBy: (column: string, descending: boolean) => string;
  readonly marks: Readonly<
    Record<NonNullable<Shown['mark']>, { readonly sign: string; readonly text: string }>
  >;
  readonly left: (rows: number, across: number) => string;
  readonly notes: string;
  readonly definitions: string;
  readonly files: string;
  readonly explanation: string;
}

export const exploreWords = inLanguage<ExploreWords>({ fr, en });
