import type { MemberCode } from './member.ts';
import { monthOfDay, type Day, type Month } from './period.ts';
import type { ResourceId } from './resource.ts';

/** Something dated that explains figures: a change of platform breaks the series, an action or an outage bends it, a correction by hand takes the place of what was received. */
export interface Annotation {
  readonly date: Day;
  readonly kind: 'break' | 'action' | 'outage' | 'correction';
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

/** Resources of which a figure of the months asked about was corrected by hand. */
export function correctedResources(
  annotations: readonly Annotation[],
  isAsked: (month: Month) => boolean,
): ReadonlySet<ResourceId> {
  return new Set(
    annotations.flatMap(({ kind, date, resource }) =>
      kind === 'correction' && resource !== undefined && isAsked(monthOfDay(date))
        ? [resource]
        : [],
    ),
  );
}
