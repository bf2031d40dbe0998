import type { Limit, PricedResource, Scenario } from './scenario.ts';
import type { NamedLimit, PricedName, ScenarioTerms } from './simulations-page.ts';
import type { SimulationBase } from './simulation-base.ts';

/** What a scenario changes, by the names of members and resources rather than their codes. */
export function termsOf(
  scenario: Scenario,
  { candidates, resources }: SimulationBase,
): ScenarioTerms {
  const names = new Map<string, string>([
    ...candidates.map(({ code, name }) => [code, name] as const),
    ...resources.map(({ id, name }) => [id, name] as const),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  const priced = ({ resource, price }: PricedResource): PricedName => {
    return { name: nameOf(resource), price };
  };
  const limits = ({ each, apart }: Limit): NamedLimit[] => [
    ...(each === undefined ? [] : [{ name: null, code: null, share: each / 10_000 }]),
    ...[...apart].map(([code, limit]) => ({ name: nameOf(code), code, share: limit / 10_000 })),
  ];
  const { name, blend, vintage, populationKind, freedShare } = scenario;
  return {
    ...{ name, blend, vintage, populationKind, freedShare },
    joining: scenario.joining.map(nameOf),
    leaving: scenario.leaving.map(nameOf),
    removed: scenario.removed.map(nameOf),
    added: scenario.added.map(priced),
    repriced: scenario.repriced.map(priced),
    floor: limits(scenario.floor),
    cap: limits(scenario.cap),
  };
}
