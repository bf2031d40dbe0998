import type { Cents } from '../cents.ts';
import { queryOf } from './scenario-query.ts';
import type { Scenario } from './scenario.ts';
import { fieldsOf, type ScenarioFields } from './scenario-text.ts';
import type { SimulationBase } from './simulation-base.ts';
import { simulationNotes, type SimulationNote } from './simulation-notes.ts';
import { simulate, type SimulatedResource, type Simulation } from '../simulation.ts';

/** A resource of a scenario as JSON: parts by member code. */
export interface AnsweredResource extends Omit<SimulatedResource, 'parts'> {
  readonly parts: Readonly<Record<string, Cents>> | null;
}

/** A scenario as JSON: what was asked, as an address writes it, and what it comes to. */
export interface AnsweredScenario extends Omit<Simulation, 'scenario' | 'resources'> {
  readonly scenario: ScenarioFields;
  readonly resources: readonly AnsweredResource[];
  readonly notes: readonly SimulationNote[];
}

/** Up to three scenarios side by side, with everything they are computed from. */
export interface SimulationAnswer {
  /** that it is a simulation and binds nobody */
  readonly notice: string;
  readonly year: number;
  readonly version: { readonly number: number; readonly checksum: string };
  /** the shortest query of this answer, to be shared */
  readonly query: string;
  readonly scenarios: readonly AnsweredScenario[];
  readonly base: SimulationBase;
}

/** The answer to some scenarios. */
export function simulationAnswer(
  base: SimulationBase,
  scenarios: readonly Scenario[],
  about: Pick<SimulationAnswer, 'notice' | 'version'>,
): SimulationAnswer {
  const { notice, version } = about;
  return {
    notice,
    year: base.year,
    version,
    query: [`year=${base.year}`, queryOf(scenarios)].filter(Boolean).join('&'),
    scenarios: scenarios.map((scenario) => answered(base, simulate(base, scenario))),
    base,
  };
}

function answered(base: SimulationBase, simulation: Simulation): AnsweredScenario {
  return {
    ...simulation,
    scenario: fieldsOf(simulation.scenario),
    resources: simulation.resources.map(({ parts, ...resource }) => ({
      ...resource,
      parts: parts && Object.fromEntries(parts),
    })),
    notes: simulationNotes(base, simulation),
  };
}
