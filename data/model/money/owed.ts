import type { AllocatedPart, Allocation } from './allocation.ts';
import { sumOfAmounts, type Amounts } from './amounts.ts';
import type { CostLine } from './cost-line.ts';
import type { MemberCode } from '../member.ts';
import type { ResourceId } from '../resource.ts';

/** Something a member owes a provider in a year: its part of a resource's prices, or of a penalty or damages. */
export interface Owed extends Amounts {
  readonly member: MemberCode;
  readonly provider: string;
  /** null: a charge about no resource */
  readonly resource: ResourceId | null;
  /** of every price; none of a charge */
  readonly parts: readonly AllocatedPart[];
}

/** Everything owed by some allocations and cost lines; a resource that changed provider owes each its own prices. */
export function owedBy(allocations: readonly Allocation[], lines: readonly CostLine[]): Owed[] {
  return [...allocations.flatMap(byProvider), ...lines.map(chargeOf)];
}

function byProvider({ member, provider, resource, parts }: Allocation): Owed[] {
  const providers = new Set(parts.map(({ price }) => price.provider));
  if (providers.size === 0) return [{ member, provider, resource, parts, ...sumOfAmounts([]) }];
  return [...providers].map((own) => {
    const its = parts.filter(({ price }) => price.provider === own);
    return { member, provider: own, resource, parts: its, ...sumOfAmounts(its) };
  });
}

/** A penalty or damages bear no tax: they pay for nothing that was supplied. */
function chargeOf({ charge, member, provider, amount }: CostLine): Owed {
  const amounts = sumOfAmounts([{ exclTax: amount, inclTax: amount }]);
  return { member, provider, resource: charge.resource ?? null, parts: [], ...amounts };
}
