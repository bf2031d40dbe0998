import type { Choice } from '../frame.ts';
import type { MetricId, MetricSubject } from '../metric/catalogue.ts';
import type { PageAddress } from '../pages.ts';
import type { Month } from '../period.ts';
import type { AxisId, DimensionId } from '../query/dimension.ts';
import type { AnswerDefinition, AnswerNote } from '../query/answer-table.ts';
import type { ShownTable } from './shown-table.ts';

/** A list of choices that are offered together. */
export interface ChoiceGroup<Id extends string> {
  readonly id: Id;
  readonly choices: readonly Choice[];
}

/** What may be restricted, and to what it is. */
export interface FilterChoice {
  readonly id: DimensionId;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** a value, or several with commas between them; empty for all */
  readonly chosen: string;
}

/** What a free question may be made of, and what the one on screen is made of. */
export interface ExploreForm {
  readonly measures: readonly ChoiceGroup<MetricSubject>[];
  readonly dimensions: readonly ChoiceGroup<AxisId>[];
  /** months that can be asked about, the earliest first */
  readonly months: readonly Month[];
  /** reference years a comparison may name */
  readonly years: readonly number[];
  readonly filters: readonly FilterChoice[];
  readonly chosen: Chosen;
}

/** What the form shows as chosen, by the names of its address; empty where nothing is. */
export interface Chosen {
  readonly measures: readonly string[];
  readonly by: readonly string[];
  readonly across: string;
  readonly from: string;
  readonly to: string;
  readonly compare: string;
  readonly sort: string;
  readonly top: string;
  readonly totals: boolean;
}

/** What the question on screen asks, to be put in words. */
export interface Told {
  readonly measures: readonly { readonly id: MetricId; readonly label: string }[];
  readonly by: readonly string[];
  readonly filters: readonly string[];
  readonly from: Month;
  readonly to: Month;
}

/** An answer, or why there is none. */
export type ExploreResult =
  | {
      readonly kind: 'answer';
      readonly told: Told;
      readonly table: ShownTable;
      readonly definitions: readonly AnswerDefinition[];
      readonly notes: readonly AnswerNote[];
      /** the question by the names of the API's address */
      readonly question: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** Everything the page “Explorer” shows. */
export interface Explore {
  /** the parameters of the question on screen, also where the address has none */
  readonly asked: PageAddress['own'];
  readonly form: ExploreForm;
  readonly result: ExploreResult;
}
