import type { TimelineEvent } from '../../data/model/annotation.ts';
import type { Context } from '../../data/model/context.ts';
import type { MemberCode } from '../../data/model/member.ts';
import type { Setting } from '../../data/model/reading.ts';
import type { ResourceId } from '../../data/model/resource.ts';

/** Something of a month: whose, of which resource, and what it is. */
interface OfMonth {
  readonly label: string;
  readonly member?: MemberCode | null;
  readonly resource?: ResourceId | null;
}

/** What is told of something of a month: where the page is wider than it is, whose it is. */
export function labelIn(
  { label, member, resource }: OfMonth,
  asked: Context,
  { agreement, resources }: Setting,
): TimelineEvent['label'] {
  const whose = [
    asked.member === null && agreement.members.find(({ code }) => code === member)?.name,
    asked.resource === null && resources.find(({ id }) => id === resource)?.name,
  ].filter((name) => typeof name === 'string');
  return whose.length === 0 ? label : `${label} (${whose.join(', ')})`;
}
