import type { MemberCode } from './member.ts';
import type { Day } from './period.ts';
import type { ResourceId } from './resource.ts';

/** Something dated that explains figures: a change of platform breaks the series, an action or an outage bends it. */
export interface Annotation {
  readonly date: Day;
  readonly kind: 'break' | 'action' | 'outage';
  readonly label: string;
  readonly member?: MemberCode;
  readonly resource?: ResourceId;
}

/** What stands on the time axis: what the data know, and what somebody put down at a page, of a whole month. */
export interface TimelineEvent extends Omit<Annotation, 'kind'> {
  readonly kind: Annotation['kind'] | 'remark';
}

/**
 * The break that lies between two periods, if any: figures on its two sides are not compared (domain §1).
 *
 * @param before first day of the earlier period
 * @param after  last day of the later period
 */
export function breakBetween(
  annotations: readonly Annotation[],
  before: Day,
  after: Day,
): Annotation | undefined {
  return annotations.find(
    (note) => note.kind === 'break' && note.date > before && note.date <= after,
  );
}
