import { allocationsOf, type Allocation, type AllocationBasis } from './allocation.ts';
import { sumOfAmounts, type Amounts } from './amounts.ts';
import type { MemberCode } from './member.ts';
import type { ResourceId } from './resource.ts';
import { whyNoShares, type NoShares } from './year-shares.ts';

/** What each member owes for each resource of a year. */
export interface DueAnswer {
  readonly year: number;
  /** why nothing is due; null when shares are known */
  readonly noShares: NoShares | null;
  readonly rows: readonly DueRow[];
  readonly total: Amounts;
}

/** What a member owes for a resource. */
export interface DueRow extends Amounts {
  readonly provider: string;
  readonly resource: ResourceId;
  readonly member: MemberCode;
  readonly standing: Allocation['standing'];
  /** what is shared out */
  readonly basis: Allocation['basis'];
  /** numbers of the orders, sorted */
  readonly orders: readonly string[];
}

/** The dues of a year, by provider, resource and member. */
export function dueAnswer(basis: AllocationBasis, year: number): DueAnswer {
  const allocations = allocationsOf(basis, year);
  const rows = allocations.map(({ parts, exclTax, vat, inclTax, ...one }): DueRow => {
    const { provider, resource, member, standing } = one;
    const numbers = parts.flatMap(({ price }) => price.order?.number ?? []);
    return {
      ...{ provider, resource, member, standing, basis: one.basis },
      orders: [...new Set(numbers)].sort(),
      ...{ exclTax, vat, inclTax },
    };
  });
  return {
    year,
    noShares: whyNoShares(basis, year) ?? null,
    rows: rows.sort((a, b) => (a.provider < b.provider ? -1 : a.provider > b.provider ? 1 : 0)),
    total: sumOfAmounts(allocations),
  };
}
