import type { Allocation } from './allocation.ts';
import { cents, type Cents } from '../cents.ts';
import type { SharedCharge } from './cost-line.ts';
import type { Settlement } from './dissolution.ts';
import type { MemberCode } from '../member.ts';

/** What each member owes by some allocations, taxes included; a member without any is not there. */
export function dueByMember(allocations: readonly Allocation[]): ReadonlyMap<MemberCode, Cents> {
  const due = new Map<MemberCode, Cents>();
  for (const { member, inclTax } of allocations)
    due.set(member, cents((due.get(member) ?? 0) + inclTax));
  return due;
}

/** Everything owed, provider by provider: each price's part to its own provider, then the cost lines. */
export function duesOf(
  allocations: readonly Allocation[],
  charges: readonly SharedCharge[],
): Settlement[] {
  return [
    ...allocations.flatMap(({ member, parts }) =>
      parts.map(({ price, inclTax }) => ({ member, provider: price.provider, amount: inclTax })),
    ),
    ...charges.flatMap(({ lines }) =>
      lines.map(({ member, provider, amount }) => ({ member, provider, amount })),
    ),
  ];
}
