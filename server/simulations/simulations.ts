import { amendmentAnnex } from '../../data/model/simulation/amendment-annex.ts';
import type { Scenario } from '../../data/model/simulation/scenario.ts';
import { queryOf, scenariosFrom } from '../../data/model/simulation/scenario-query.ts';
import {
  simulationAnswer,
  type SimulationAnswer,
} from '../../data/model/simulation/simulation-answer.ts';
import type { SimulationBase } from '../../data/model/simulation/simulation-base.ts';
import { simulate } from '../../data/model/simulation.ts';
import { BadRequest } from '../errors.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';

/**
 * The scenarios of a query.
 *
 * @throws BadRequest naming every parameter that cannot be read or kept, and what it may hold
 */
export function askedScenarios(
  params: Pick<URLSearchParams, 'get'>,
  base: SimulationBase,
): readonly Scenario[] {
  const { scenarios, faults } = scenariosFrom(params, base);
  if (faults.length > 0)
    throw new BadRequest(faults.map((fault) => ({ ...fault, reason: 'value' })));
  return scenarios;
}

/** The answer to some scenarios, from one version. */
export function simulations(
  base: SimulationBase,
  scenarios: readonly Scenario[],
  { number, checksum }: VersionInfo,
  { simulation }: Words,
): SimulationAnswer {
  return simulationAnswer(base, scenarios, {
    notice: simulation.notice,
    version: { number, checksum },
  });
}

/** The draft annex of each scenario, one after the other, in French as Markdown. */
export function annexes(
  base: SimulationBase,
  scenarios: readonly Scenario[],
  version: Pick<VersionInfo, 'number' | 'checksum'>,
): string {
  return scenarios
    .map((scenario) => {
      const query = [`year=${base.year}`, queryOf([scenario])].filter(Boolean).join('&');
      return amendmentAnnex(base, simulate(base, scenario), { version, query });
    })
    .join('\n');
}
