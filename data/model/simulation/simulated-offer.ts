import type { Scenario } from './scenario.ts';
import type { CostedResource, SimulationBase } from './simulation-base.ts';
import { UNCLASSIFIED } from '../resource.ts';

/**
 * The resources of a scenario, by identifier: those of the year, without the removed ones, at the prices it gives, and
 * those it adds. A new price is one order; several orders of today stay apart, as each is shared out on its own.
 */
export function offerOf(
  { resources }: Pick<SimulationBase, 'resources'>,
  { removed, added, repriced }: Pick<Scenario, 'removed' | 'added' | 'repriced'>,
): CostedResource[] {
  const gone = new Set(removed);
  const prices = new Map(repriced.map(({ resource, price }) => [resource, price]));
  const kept = resources
    .filter(({ id }) => !gone.has(id))
    .map((resource) => {
      const price = prices.get(resource.id);
      return { ...resource, amounts: price === undefined ? sorted(resource.amounts) : [price] };
    });
  const brought = added.map(({ resource, price }) => ({
    ...{ id: resource, name: resource, kind: UNCLASSIFIED },
    amounts: [price],
  }));
  return [...kept, ...brought].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sorted(amounts: CostedResource['amounts']): CostedResource['amounts'] {
  return [...amounts].sort((a, b) => a - b);
}
