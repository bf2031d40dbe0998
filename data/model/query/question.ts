import type { MetricId } from '../metric/catalogue.ts';
import type { Month } from '../period.ts';
import type { AxisId, DimensionId } from './dimension.ts';
import { dimension } from './dimension.ts';

/**
 * What figures are set beside: nothing · the same months of the year before as far as they are in · the whole of it · the
 * stretch just before, as long · the same months of a reference year.
 */
export type Beside = 'none' | 'to-date' | 'full' | 'previous-period' | number;

/** Values a dimension is restricted to; a dimension that is absent is not restricted. */
export type Filters = Readonly<Partial<Record<DimensionId, readonly string[]>>>;

/** A question from the closed lists, every parameter settled. */
export interface Question {
  readonly measures: readonly MetricId[];
  readonly by: readonly DimensionId[];
  readonly from: Month;
  readonly to: Month;
  readonly filters: Filters;
  readonly compare: Beside;
  readonly sort: readonly SortKey[];
  /** so many of the last dimension, the others together as *autres*; null for all */
  readonly top: number | null;
  readonly totals: boolean;
}

/** A column to sort by: a dimension, or a measure of the question. */
export interface SortKey {
  readonly column: DimensionId | MetricId;
  readonly descending: boolean;
}

/** Dimensions a question is cut by or filtered on. */
export function dimensionsUsed({ by, filters }: Pick<Question, 'by' | 'filters'>): DimensionId[] {
  return [...new Set([...by, ...(Object.keys(filters) as DimensionId[])])];
}

/** The dimensions of one axis that a question is cut by. */
export function cutBy({ by }: Pick<Question, 'by'>, axis: AxisId): DimensionId[] {
  return by.filter((id) => dimension(id).axis === axis);
}

/** Does a filter let a value through? */
export function isAsked(filters: Filters, id: DimensionId, value: string): boolean {
  return filters[id]?.includes(value) ?? true;
}
