import type { Allocation } from './allocation.ts';
import { cents, type Cents } from './cents.ts';
import type { MemberCode } from './member.ts';

/** What each member owes by some allocations, taxes included; a member without any is not there. */
export function dueByMember(allocations: readonly Allocation[]): ReadonlyMap<MemberCode, Cents> {
  const due = new Map<MemberCode, Cents>();
  for (const { member, inclTax } of allocations)
    due.set(member, cents((due.get(member) ?? 0) + inclTax));
  return due;
}
