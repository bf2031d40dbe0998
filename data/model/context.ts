import type { Compare } from './answer.ts';
import type { MemberCode } from './member.ts';
import type { MeasureId } from './metric.ts';
import type { KindId, ResourceId } from './resource.ts';

/** What the figures of a page are of: with the page itself, the whole of its address (interface §1.2). */
export interface Context {
  readonly year: number;
  readonly compare: Compare;
  readonly measure: MeasureId;
  readonly member: MemberCode | null;
  readonly kind: KindId | null;
  readonly resource: ResourceId | null;
}
