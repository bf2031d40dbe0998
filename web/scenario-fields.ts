import type { ScenarioParameter } from '../data/model/simulation/scenario-parameters.ts';
import type { ShownScenario } from '../data/model/simulation/simulations-page.ts';

/** A scenario as its form shows it, also what of it cannot be read. */
export type AskedScenario = Pick<ShownScenario, 'prefix' | 'letter' | 'fields'>;

/** The codes or names of a list: `25462,25388`. */
export function listIn({ fields }: AskedScenario, parameter: ScenarioParameter): string[] {
  return fields[parameter]?.split(',') ?? [];
}

/** Names with what belongs to each: `kiosque:9000.50,cine-club:9000`; an empty text where nothing does. */
export function pairsIn(
  scenario: AskedScenario,
  parameter: ScenarioParameter,
): (readonly [name: string, value: string])[] {
  return listIn(scenario, parameter).map((text) => {
    const [name = '', value = ''] = text.split(':');
    return [name, value] as const;
  });
}
