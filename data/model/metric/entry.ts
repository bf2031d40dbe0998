import type { Grain, MetricWords } from '../metric.ts';
import type { BaseId } from './base.ts';

/** What a measure is counted in. */
export type Unit =
  | 'use'
  | 'session'
  | 'person'
  | 'request'
  | 'search'
  | 'denial'
  | 'minute'
  | 'download'
  | 'token'
  | 'euro'
  | 'share'
  | 'points'
  | 'index'
  | 'ratio'
  | 'day'
  | 'inhabitant'
  | 'commune'
  | 'action'
  | 'resource';

const FRACTIONS: ReadonlySet<Unit> = new Set([
  'use',
  'minute',
  'euro',
  'share',
  'points',
  'index',
  'ratio',
  'day',
]);

/** One measure of the catalogue: it feeds SQL, hover texts, the API's document, exports and tests. */
export interface CatalogueMetric<Id extends string = string> {
  readonly id: Id;
  readonly unit: Unit;
  /** what the rows behind it are; where a source lacks the grain it is *non calculable*, never 0 */
  readonly grains: readonly (Grain | 'snapshot' | 'vintage' | 'order-year')[];
  /** in the names of base figures */
  readonly formula: string;
  /** what it is computed from, in the order {@link compute} takes them */
  readonly from: readonly [BaseId, ...BaseId[]];
  /** absent: the one base figure itself */
  readonly compute?: (...values: number[]) => number;
  readonly fr: MetricWords;
  readonly en: MetricWords;
}

/** Are its values whole numbers? Weighted uses are not. */
export function isWhole({ unit, id }: CatalogueMetric): boolean {
  return id === 'rawUses' || !FRACTIONS.has(unit);
}
