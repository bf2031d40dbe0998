import type { MeasureId } from '../../../data/model/metric.ts';
import { count } from '../format.ts';
import { plural } from './grammar.ts';

/** A measure inside a sentence. */
export interface MeasureWords {
  /** “1 weighted use” */
  readonly one: string;
  /** “233,300 weighted uses” */
  readonly many: string;
  /** “39% of uses”, “8% more uses” */
  readonly some: string;
  /** heading of a column */
  readonly heading: string;
}

/** Every measure, in sentences. */
export const measures: Readonly<Record<MeasureId, MeasureWords>> = {
  uses: { one: 'weighted use', many: 'weighted uses', some: 'uses', heading: 'Weighted uses' },
  rawUses: { one: 'raw use', many: 'raw uses', some: 'uses', heading: 'Raw uses' },
  sessions: { one: 'session', many: 'sessions', some: 'sessions', heading: 'Sessions' },
  activeUsers: {
    one: 'active user',
    many: 'active users',
    some: 'active users',
    heading: 'Active users',
  },
  totalItemRequests: {
    one: 'total request',
    many: 'total requests',
    some: 'total requests',
    heading: 'Total requests',
  },
  uniqueItemRequests: {
    one: 'unique request',
    many: 'unique requests',
    some: 'unique requests',
    heading: 'Unique requests',
  },
};

/** So much of a measure: `no weighted uses`, `1 session`, `233,300 weighted uses`. */
export function quantity(measure: MeasureId, value: number): string {
  const { one, many } = measures[measure];
  return value === 0 ? `no ${many}` : `${count(value)} ${plural(value, one, many)}`;
}
