import type { Period } from '../../data/model/answer.ts';
import { sumOfCents, type Cents } from '../../data/model/cents.ts';
import { costPer } from '../../data/model/money/cost-measures.ts';
import { lineCost } from '../../data/model/money/line-price.ts';
import { resourcesOf } from '../../data/model/coverage.ts';
import { compute, isKnown, type Figure } from '../../data/model/figure.ts';
import type { MeasureId } from '../../data/model/metric.ts';
import type { Context } from '../../data/model/context.ts';
import type { TopResource } from '../../data/model/overview.ts';
import type { Place } from '../../data/model/published.ts';
import {
  figuresOf,
  resourcesIn,
  scopeOf,
  type Reading,
  type Setting,
} from '../../data/model/reading.ts';
import type { Resource } from '../../data/model/resource.ts';

const collator = new Intl.Collator('fr');

/** The resources of the year, the most used first; of all readers, non répartis included, unless a member is asked for. */
export function topResources(context: Context, reading: Reading, period: Period): TopResource[] {
  const { setting } = reading;
  const asked = resourcesIn(setting.resources, scopeOf(context));
  return resourcesOf(asked, setting.coverage, period)
    .map((resource) => topResource(resource, context, reading, period))
    .sort((a, b) => rank(b.value) - rank(a.value) || collator.compare(a.name, b.name));
}

/** Price of the resources asked about over the year, taxes included; not computable when no contract says one. */
export function costOf(
  context: Pick<Context, 'kind' | 'resource' | 'year'>,
  setting: Setting,
): Cents | 'not-computable' {
  const costs = resourcesIn(setting.resources, scopeOf(context)).flatMap(({ id }) => {
    const cost = lineCost(setting, id, context.year);
    return cost === undefined ? [] : [cost];
  });
  return costs.length === 0 ? 'not-computable' : sumOfCents(costs);
}

function topResource(
  resource: Resource,
  context: Context,
  reading: Reading,
  period: Period,
): TopResource {
  const { kinds } = reading.setting;
  const scope = { scope: 'resource', item: resource.id } as const;
  const figure = (measure: MeasureId) => {
    const at = (place: Place) => figuresOf(reading, { place, scope, period })[measure];
    return context.member === null ? together(at('group'), at('none')) : at(context.member);
  };
  const cost = lineCost(reading.setting, resource.id, context.year) ?? 'not-computable';
  return {
    id: resource.id,
    name: resource.name,
    kind: kinds.find(({ id }) => id === resource.kind)?.label ?? resource.kind,
    value: figure(context.measure),
    cost,
    costPerUse: costPerUse(cost, figure(usesBehind(context.measure)), context, period),
  };
}

/** The uses a cost is divided by: as asked, weighted unless raw ones are. */
export function usesBehind(measure: MeasureId): 'uses' | 'rawUses' {
  return measure === 'rawUses' ? 'rawUses' : 'uses';
}

/** Euros per use over the months received; a member pays a part of the price only, so not for one member. */
function costPerUse(cost: Figure, uses: Figure, { member }: Context, period: Period): Figure {
  if (member !== null) return 'not-computable';
  return costPer(cost, uses, period.months);
}

/** Members' uses and those of nobody; a hidden or missing part hides the whole, one that no source can tell does not. */
export function together(attributed: Figure, outside: Figure): Figure {
  if (!isKnown(outside) || outside === 0) return attributed;
  if (attributed === 'not-computable') return outside;
  return compute([attributed, outside], (members, others) => members + others);
}

function rank(value: Figure): number {
  return isKnown(value) ? value : -1;
}
