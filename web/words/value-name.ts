import { parseMonth } from '../../data/model/period.ts';
import type { DimensionId } from '../../data/model/query/dimension.ts';
import { longMonth } from './format.ts';

/** A value of a dimension as it is read: `2025-03` → `mars 2025`; names stand for themselves. */
export function valueName(id: DimensionId, text: string): string {
  return id === 'month' && text !== '' ? longMonth(parseMonth(text)) : text;
}
